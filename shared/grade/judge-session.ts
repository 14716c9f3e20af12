import type { Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import type { HandChoice } from '../music/score'
import type { Beats } from '../base/units'
import type { SessionReport } from './session-report'

export interface JudgeOptions {
  readonly hands: HandChoice
  readonly startOnset: Beats
}
// The scoring helper owns this file: final alignment and grading of a whole session from its events.
export declare function judgeSession(
  score: Score,
  events: readonly SessionEvent[],
  options: JudgeOptions,
): SessionReport
