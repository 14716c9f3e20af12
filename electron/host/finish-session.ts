import type { SessionCard } from '../../shared/contract/requests'
import type { SessionReport } from '../../shared/grade/session-report'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
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
    durationMs: Math.round(events.at(-1)?.atMs ?? 0),
    averageLatencyMs: null,
  })
}
