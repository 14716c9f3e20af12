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

  // A session does not change once it is over; it only loses its notes. So the same answer draws nothing anew.
  const reply = state.kind === 'here' ? state.reply : null
  const isSame = kept?.card.sessionId === reply?.card.sessionId && (kept?.report === null) === (reply?.report === null)
  if (reply && !isSame) setKept(reply)

  if (state.kind === 'failed') return { session: null, problem: state.sentence }
  if (justFinished?.card.sessionId === sessionId && reply?.report !== null) {
    return { session: justFinished, problem: null }
  }
  return { session: isSame ? kept : reply, problem: null }
}
