import { useState, type ReactElement } from 'react'
import type { SessionCard } from '../../shared/contract/requests'
import { forgetJustFinished } from '../app-state'
import { historyChanges } from '../history-changes'
import { text } from '../text/text'
import { formatDuration, formatMoment } from '../text/format'
import { notify } from '../ui/notices'
import { Problem } from '../ui/Problem'
import { Question } from '../ui/Question'
import { useNow } from '../use-now'
import { useOrder } from '../use-order'

const { sessionDeletion: words } = text

interface DeleteSessionProps {
  readonly card: SessionCard
  /** Draws what opens the question. */
  readonly trigger: (open: () => void) => ReactElement
  readonly onDeleted?: () => void
}

/** Asks before a session is deleted, everywhere and for good. */
export function DeleteSession({ card, trigger, onDeleted }: DeleteSessionProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      {trigger(() => setIsOpen(true))}
      {isOpen && <DeleteDialog card={card} onClose={() => setIsOpen(false)} onDeleted={onDeleted} />}
    </>
  )
}

interface DeleteDialogProps extends Pick<DeleteSessionProps, 'card'> {
  readonly onClose: () => void
  readonly onDeleted: (() => void) | undefined
}

function DeleteDialog({ card, onClose, onDeleted }: DeleteDialogProps) {
  const { sessionId } = card
  const { isRunning, problem, send } = useOrder('history/delete')
  const nowMs = useNow()
  const remove = async () => {
    const answer = await send({ sessionId })
    if (!answer.ok) return
    forgetJustFinished(sessionId)
    notify({ sentence: words.done })
    onClose()
    onDeleted?.()
    historyChanges.tell(null)
  }
  return (
    <Question title={words.title} yes={words.do} isRunning={isRunning} onClose={onClose} onYes={() => void remove()}>
      <div className="dialog__form">
        <p>{words.what(formatMoment(card.startedAt, nowMs), formatDuration(card.durationMs))}</p>
        <p>{words.means}</p>
        <Problem sentence={problem} />
      </div>
    </Question>
  )
}
