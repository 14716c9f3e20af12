import type { DeviceKey } from '../../../shared/base/ids'
import { MOST_INPUTS_HEARD } from '../../../shared/contract/limits'
import type { SettingsStore } from '../store/store'

/** Which inputs the person wants listened to. */
export interface MidiChoice {
  /** What the student plays on; null before a key was pressed. */
  readonly selected: DeviceKey | null
  readonly alsoHeard: readonly DeviceKey[]
}

export function readChoice(settings: SettingsStore): MidiChoice {
  const { selectedDevice, alsoHeard } = settings.read()
  return { selected: selectedDevice as DeviceKey | null, alsoHeard: alsoHeard as DeviceKey[] }
}

export function writeChoice(settings: SettingsStore, { selected, alsoHeard }: MidiChoice): void {
  settings.change({ selectedDevice: selected, alsoHeard: [...alsoHeard] })
}

export function chosenKeys({ selected, alsoHeard }: MidiChoice): readonly DeviceKey[] {
  return selected === null ? alsoHeard : [selected, ...alsoHeard]
}

/** What is listened to of what is there: while nothing chosen is, everything, so that a key can choose. */
export function heardKeys(choice: MidiChoice, present: readonly DeviceKey[]): readonly DeviceKey[] {
  const chosen = present.filter((key) => chosenKeys(choice).includes(key))
  return chosen.length > 0 && choice.selected !== null ? chosen : present
}

/** The student plays on this one now. */
export function selecting(choice: MidiChoice, key: DeviceKey): MidiChoice {
  return { selected: key, alsoHeard: choice.alsoHeard.filter((one) => one !== key) }
}

/** Null when no more can be listened to. What the student plays on is listened to anyway. */
export function hearing(choice: MidiChoice, key: DeviceKey, isHeard: boolean): MidiChoice | null {
  const others = choice.alsoHeard.filter((one) => one !== key)
  if (!isHeard || key === choice.selected) return { ...choice, alsoHeard: others }
  return others.length < MOST_INPUTS_HEARD ? { ...choice, alsoHeard: [...others, key] } : null
}
