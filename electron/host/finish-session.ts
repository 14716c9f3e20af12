import type { SessionCard } from '../../shared/contract/requests'
import type { SessionReport } from '../../shared/grade/session-report'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { coachEventsToRows } from '../../shared/storage/coach-event-rows'
import type { OpenSession, SessionsStore } from './store/store'

/** Stores a judged session and closes its journal. The same for a session just played and for a recovered one. */
export function finishSession(
  store: SessionsStore,
  judged: { readonly session: OpenSession; readonly events: readonly SessionEvent[]; readonly report: SessionReport },
): SessionCard {
  const { session, events, report } = judged
  return store.finish({
    session,
    report,
    played: playedNotes(events),
    coachEvents: coachEventsToRows(session.sessionId, events),
    durationMs: Math.round(events.findLast(isPlaying)?.atMs ?? 0),
    averageLatencyMs: null,
  })
}

/** What the coach says into the silence afterwards makes no session longer. */
function isPlaying({ kind }: SessionEvent): boolean {
  return kind !== 'coachSaid' && kind !== 'coachAnswered'
}
