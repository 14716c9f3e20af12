import type { SessionCard } from '../../shared/contract/requests'
import { applyOverrules } from '../../shared/grade/apply-overrules'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { coachEventsToRows } from '../../shared/storage/coach-event-rows'
import { gapsOf } from '../../shared/storage/session-gaps'
import type { OpenSession, Store } from './store/store'

/**
 * Stores a judged session by what the student has overruled on its song, and closes its journal. The same for a session
 * just played and for a recovered one.
 */
export function finishSession(
  { sessions, overrules }: Pick<Store, 'sessions' | 'overrules'>,
  judged: {
    readonly session: OpenSession
    readonly score: Score
    readonly events: readonly SessionEvent[]
    readonly report: SessionReport
  },
): SessionCard {
  const { session, score, events, report } = judged
  const { sessionId, songId, rules } = session
  const played = playedNotes(events)
  const kept = overrules.ofSong(songId).map(({ overrule }) => overrule)
  const ruledReport = applyOverrules({ ...judged, sessionId, played, hands: rules.hands }, kept)
  return sessions.finish({
    session,
    report,
    ...(ruledReport === report ? {} : { ruledReport }),
    played,
    score,
    coachEvents: coachEventsToRows(sessionId, events),
    durationMs: Math.round(events.findLast(isPlaying)?.atMs ?? 0),
    gaps: gapsOf(events),
  })
}

/** What the coach says into the silence afterwards, and the tempo that is set there, make no session longer. */
function isPlaying({ kind }: SessionEvent): boolean {
  return kind !== 'coachSaid' && kind !== 'coachAnswered' && kind !== 'tempoSet'
}
