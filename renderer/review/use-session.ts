import { useEffect, useState } from 'react'
import type { SessionId } from '../../shared/base/ids'
import type { SessionDetail, SessionSummary } from '../../shared/contract/requests'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { useStored } from '../stored'
import { useReply } from '../use-reply'

type Session = SessionDetail | SessionSummary

interface Reviewed {
  /** null while it is on its way, and when it is not there. */
  readonly session: Session | null
  readonly problem: string | null
}

/** What just ended is here already; everything else is asked for, and again when another device may have changed it. */
export function useSession(sessionId: SessionId): Reviewed {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state, askAgain } = useReply('history/open', { sessionId })
  const [kept, setKept] = useState<Session | null>(null)
  useEffect(() => historyChanges.add(askAgain), [askAgain])

  // A session does not change once it is over; it only loses its notes, or the student overrules some of it. So the
  // same answer draws nothing anew.
  const reply = state.kind === 'here' ? state.reply : null
  const isSame = signOf(kept) === signOf(reply)
  if (reply && !isSame) setKept(reply)

  if (state.kind === 'failed') return { session: null, problem: state.sentence }
  if (justFinished?.card.sessionId === sessionId && reply?.report !== null) {
    return { session: justFinished, problem: null }
  }
  return { session: isSame ? kept : reply, problem: null }
}

/** Of two answers with the same sign the second says nothing new. */
function signOf(session: Session | null): string {
  if (!session?.report) return `${session?.card.sessionId} summary`
  return [session.card.sessionId, ...(session.overrules ?? []).map(({ id }) => id)].join(' ')
}
