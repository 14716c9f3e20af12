import type { SessionCard } from '../../shared/contract/requests'
import type { CoachLine } from './coach-line'
import { finishSession } from './finish-session'
import type { OpenSession, Store } from './store/store'
import { isStoreBroken } from './store/store-broken'

export interface Recovery {
  readonly recovered: readonly SessionCard[]
  /** Sessions that stay in the journal: they could not be judged this time. */
  readonly left: number
}

/** Finishes what a crash left open. A session in which no key went down leaves no trace. */
export async function recoverSessions(store: Store, coach: CoachLine): Promise<Recovery> {
  const unfinished = store.journal.unfinished()
  const recovered: SessionCard[] = []
  let left = 0
  for (const session of unfinished) {
    const outcome = await recoverSession(session, store, coach).catch(leaveToLater)
    if (outcome === 'left') left += 1
    else if (outcome !== 'empty') recovered.push(outcome)
  }
  return { recovered, left }
}

/** A damaged or full disk keeps one session from being finished, not the app from starting. */
function leaveToLater(error: unknown): 'left' {
  if (!isStoreBroken(error)) throw error
  return 'left'
}

async function recoverSession(
  session: OpenSession,
  store: Store,
  coach: CoachLine,
): Promise<SessionCard | 'empty' | 'left'> {
  const events = store.journal.events(session.sessionId)
  if (!events.some(({ kind }) => kind === 'keyDown')) {
    store.journal.discard(session.sessionId)
    return 'empty'
  }
  const song = store.library.open(session.songId)
  if (!song) return 'left'

  const judged = await coach.judgeStored({ score: song.score, rules: session.rules, events })
  return judged.ok ? finishSession(store, { session, score: song.score, events, report: judged.value }) : 'left'
}
