import type { Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import { findDynamics } from './find-dynamics'
import type { Finding } from './finding'
import { findNotes } from './find-notes'
import { findPedal } from './find-pedal'
import { findTiming } from './find-timing'
import { findTouch } from './find-touch'
import { pedalUse } from './pedal-spans'
import type { DynamicsDetail } from './session-detail'
import type { SessionReport } from './session-report'
import type { StruckNote } from './struck-notes'
import type { TempoPath } from './tempo-path'

export interface HeardSession extends Pick<SessionReport, 'bars' | 'counts' | 'aggregate'> {
  readonly events: readonly SessionEvent[]
  readonly struck: readonly StruckNote[]
  readonly paths: readonly TempoPath[]
  readonly dynamics: DynamicsDetail
}

/** What a teacher would say of a session: only what is sure, and each cause once. Notes come first, then time. */
export function findingsOf(score: Score, session: HeardSession): readonly Finding[] {
  const { events, struck, paths, dynamics } = session
  return [
    ...findNotes(score, session),
    ...findTiming(score, struck, paths),
    ...findDynamics(score, struck, dynamics),
    ...findPedal(score, session),
    ...findTouch(struck, paths, pedalUse(events).presses),
  ]
}
