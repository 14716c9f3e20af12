import type { Pitch, TakeMs } from '../base/units'

/** One key press with its release. `index` counts the key presses of a session in the order they were heard. */
export interface PlayedNote {
  readonly index: number
  readonly pitch: Pitch
  /** 1..127 */
  readonly velocity: number
  readonly onsetMs: TakeMs
  /** When the key was released; null when the session ended first. */
  readonly releaseMs: TakeMs | null
  /** Whether the sustain pedal was down at the onset. */
  readonly isPedalled: boolean
}
