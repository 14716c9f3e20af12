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

/**
 * What a teacher would say of a session: only what is sure, and each cause once. What could not be heard comes first,
 * then notes, then time.
 */
export function findingsOf(score: Score, session: HeardSession): readonly Finding[] {
  const { events, struck, paths, dynamics } = session
  return [
    ...findAway(events),
    ...findNotes(score, session),
    ...findTiming(score, struck, paths),
    ...findDynamics(score, struck, dynamics),
    ...findPedal(score, session),
    ...findTouch(struck, paths, pedalUse(events).presses),
  ]
}

/** Shorter than this it was a loose contact that nobody noticed. Ours: a quaver. */
const WORTH_TELLING_MS = 250

/** No mistake, but whoever looks at the notes of that time has to know. */
function findAway(events: readonly SessionEvent[]): readonly Finding[] {
  const away = events.flatMap((event) => (event.kind === 'gap' ? [event.atMs - event.sinceMs] : []))
  const measured = away.reduce((sum, ms) => sum + Math.max(0, ms), 0)
  if (measured < WORTH_TELLING_MS) return []
  return [
    { kind: 'instrumentAway', bars: [], hand: null, measured, tolerance: 0, error: 0, cases: away.length, sureness: 1 },
  ]
}
