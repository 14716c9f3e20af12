import type { TakeMs } from '../base/units'
import type { LiveVerdict } from '../follow/live-verdict'

/** One key that went down, with what is said of it now: a later verdict replaces an earlier one. */
export interface HeardNote {
  readonly atMs: TakeMs
  readonly pitch: number
  /** Of the written tempo, when it was struck. */
  readonly tempoPercent: number
  /** A pass begins with it: the student said so, or had paused. */
  readonly isBeginning: boolean
  kind: Exclude<LiveVerdict['kind'], 'missed'>
  /** The key of the score index it was, or stood for; -1 where it was none. */
  key: number
}
