import { finishSession } from '../../electron/host/finish-session'
import type { OpenSession, Store } from '../../electron/host/store/store'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { judgeSession } from '../../shared/grade/judge-session'
import { fromTheStart } from './written-music'

/** Stores what was played in Follow from the beginning on, as the host does. */
export function playSession(
  store: Store,
  about: Omit<OpenSession, 'rules'>,
  score: Score,
  events: readonly SessionEvent[],
): void {
  const session: OpenSession = { ...about, rules: { mode: 'follow_score', ...fromTheStart } }
  store.journal.begin(session)
  store.journal.append(session.sessionId, events)
  finishSession(store, { session, score, events, report: judgeSession(score, events, session.rules) })
}
