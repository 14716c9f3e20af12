import type { AppState } from '../../shared/contract/requests'
import { sayDevices, selectDevice } from '../practice/DeviceLight'
import { text } from '../text/text'
import { Choice } from '../ui/Choice'
import { checkRow, choiceRow, listRow } from './controls'
import type { SettingRow, SettingsSection } from './section'

/** The Cs that the lower row of the computer keyboard can begin with, as MIDI keys: C1 to C6. */
const BASE_PITCHES = [24, 36, 48, 60, 72, 84]

export function devicesSection({ devices, settings }: AppState): SettingsSection {
  const octaves = BASE_PITCHES.map((value) => ({ value, label: text.settings.octave(value / 12 - 1) }))
  return {
    id: 'devices',
    rows: [
      pianoRow(devices),
      checkRow(settings, 'isKeyboardShown'),
      choiceRow(settings, 'keyHints', ['fingers', 'keys', 'off']),
      listRow(settings, 'keyboardBasePitch', octaves),
    ],
  }
}

function pianoRow(devices: AppState['devices']): SettingRow {
  const { label, means } = text.settings.rows.piano
  const content = (
    <>
      <p>{sayDevices(devices)}</p>
      {devices.inputs.length > 0 && (
        <Choice
          label={text.devices.choose}
          value={devices.selected ?? ''}
          options={devices.inputs.map((input) => ({ value: input.key, label: input.name }))}
          onChange={(key) => void selectDevice(key)}
        />
      )}
    </>
  )
  return {
    id: 'piano',
    label,
    means,
    words: text.settings.words.piano,
    control: { kind: 'own', isWide: true, content },
  }
}
