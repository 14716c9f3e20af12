import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { formatPercent } from '../text/format'
import { text } from '../text/text'
import type { SettingRow } from './section'

const { rows, options } = text.settings

type NamesOf<Value> = { [Name in keyof Settings]: Settings[Name] extends Value ? Name : never }[keyof Settings]
type CheckName = Extract<NamesOf<boolean>, keyof typeof rows>
type ChoiceName = Extract<keyof typeof options, NamesOf<string | number>>
type ListName = Extract<NamesOf<string | number>, keyof typeof rows>
type ShareName = 'volume' | 'clickVolume'

/** A yes or no of the settings. */
export function checkRow(settings: Settings, name: CheckName): SettingRow {
  const control = {
    kind: 'check',
    isChecked: settings[name],
    onChange: (isChecked: boolean) => void changeSettings({ [name]: isChecked }),
  } as const
  return { id: name, ...rows[name], control }
}

/** One of several, in the order given. */
export function choiceRow<Name extends ChoiceName>(
  settings: Settings,
  name: Name,
  values: readonly Settings[Name][],
): SettingRow {
  const labels: Readonly<Record<string, string>> = options[name]
  return listRow(
    settings,
    name,
    values.map((value) => ({ value, label: labels[String(value)] ?? String(value) })),
  )
}

/** One of several whose names are no words of the catalogue: numbers, percents, notes. */
export function listRow<Name extends ListName>(
  settings: Settings,
  name: Name,
  list: readonly { readonly value: Settings[Name]; readonly label: string }[],
): SettingRow {
  const control = {
    kind: 'choice',
    value: settings[name],
    options: list,
    onChange: (value: string | number) => void changeSettings({ [name]: value }),
  } as const
  return { id: name, ...rows[name], control }
}

/** A loudness, 0..1, in steps of 5 %. */
export function loudnessRow(settings: Settings, name: ShareName, onTry?: () => void): SettingRow {
  const percent = Math.round(settings[name] * 100)
  const onChange = (value: number) => void changeSettings({ [name]: value / 100 })
  const shown = formatPercent(percent)
  return {
    id: name,
    ...rows[name],
    control: { kind: 'range', value: percent, bounds: [0, 100, 5], shown, onChange, ...(onTry && { onTry }) },
  }
}
