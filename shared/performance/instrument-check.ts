import type { Pitch } from '../base/units'
import type { Pedal } from './session-event'

/** What an instrument has proved of itself since somebody began to try it. */
export interface InstrumentCheck {
  readonly lastKey: CheckedKey | null
  readonly keyCount: number
  readonly lowestPitch: Pitch | null
  readonly highestPitch: Pitch | null
  readonly softest: number | null
  readonly loudest: number | null
  /** How many velocities were told apart: one alone tells of a keyboard that does not feel touch. */
  readonly velocityCount: number
  readonly keysDown: readonly Pitch[]
  readonly pedals: readonly CheckedPedal[]
}

export interface CheckedKey {
  readonly pitch: Pitch
  readonly velocity: number | null
  readonly inputName: string
}

export interface CheckedPedal {
  readonly pedal: Pedal
  /** 0..127 */
  readonly value: number
  /** Whether it says how far it is down, or only that it is; null until it was pressed and let go. */
  readonly kind: 'continuous' | 'switch' | null
}

export const nothingChecked: InstrumentCheck = {
  lastKey: null,
  keyCount: 0,
  lowestPitch: null,
  highestPitch: null,
  softest: null,
  loudest: null,
  velocityCount: 0,
  keysDown: [],
  pedals: [],
}
