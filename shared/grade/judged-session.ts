import type { SessionId } from '../base/ids'
import type { HandChoice, Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import type { SessionEvent } from '../performance/session-event'
import type { SessionReport } from './session-report'

/** A session as it was judged, with what was played in it. */
export interface JudgedSession {
  readonly sessionId: SessionId
  readonly score: Score
  readonly report: SessionReport
  readonly played: readonly PlayedNote[]
  readonly events: readonly SessionEvent[]
  readonly hands: HandChoice
}
