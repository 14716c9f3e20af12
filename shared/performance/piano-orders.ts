import type { Pitch } from '../base/units'
import { pitch } from '../base/units'

/** What can be ordered from the piano itself, so that the hands stay on it. */
export type PianoOrder = 'playOrStop' | 'restartBar' | 'loop' | 'acceptCoach' | 'slower' | 'faster' | 'nextPage'

/** The lowest keys of a piano of 88, from A0 up: far from where one plays, and found without looking. */
export const lowKeyOrders: readonly { readonly pitch: Pitch; readonly order: PianoOrder }[] = [
  { pitch: pitch(21), order: 'playOrStop' },
  { pitch: pitch(22), order: 'restartBar' },
  { pitch: pitch(23), order: 'loop' },
  { pitch: pitch(24), order: 'acceptCoach' },
  { pitch: pitch(25), order: 'slower' },
  { pitch: pitch(26), order: 'faster' },
]

/** null for all keys of the music. */
export function lowKeyOrder(key: Pitch): PianoOrder | null {
  return lowKeyOrders.find((one) => one.pitch === key)?.order ?? null
}
