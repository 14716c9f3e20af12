import type { Pitch, TakeMs } from '../base/units'
import type { KeyTouch } from './session-event'

/** One key press with its release. `index` counts the key presses of a session in the order they were heard. */
export interface PlayedNote extends KeyTouch {
  readonly index: number
  readonly pitch: Pitch
  readonly onsetMs: TakeMs
  /** When the key was released; null when the session ended first. */
  readonly releaseMs: TakeMs | null
  /** Whether the sustain pedal was down at the onset. */
  readonly isPedalled: boolean
}
