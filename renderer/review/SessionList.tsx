import { Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SessionId, SongId } from '../../shared/base/ids'
import type { SessionCard } from '../../shared/contract/requests'
import { historyChanges } from '../history-changes'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { formatAccuracy, formatDuration, formatMoment, formatSpread } from '../text/format'
import { Button, IconButton } from '../ui/Button'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import { DeleteSession } from './DeleteSession'
import { sayInput } from './say-input'
import './session-list.css'

interface SessionListProps {
  readonly songId: SongId
  readonly current: SessionId | null
  /** With a link to the rest, where there are more; sessions are deleted in the whole list only. */
  readonly most?: number
}

/** Every session of the song, newest first. */
export function SessionList({ songId, current, most = Infinity }: SessionListProps) {
  const { state, askAgain } = useReply('history/list', { songId })
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  const titleRef = useRef<HTMLHeadingElement>(null)
  const isWhole = most === Infinity
  return (
    <section className="sessions">
      <h2 ref={titleRef} tabIndex={-1}>
        {text.review.earlier}
      </h2>
      {state.kind === 'failed' && (
        <p className="review__quiet">
          {state.sentence} <Button onClick={askAgain}>{text.tryAgain}</Button>
        </p>
      )}
      {state.kind === 'here' && state.reply.length === 0 && <p className="review__quiet">{text.review.noSessions}</p>}
      {state.kind === 'here' && state.reply.length > 0 && (
        <ol className="sessions__list" aria-label={text.review.earlier}>
          {state.reply.slice(0, most).map((card) => (
            <SessionLine
              key={card.sessionId}
              card={card}
              isCurrent={card.sessionId === current}
              canDelete={isWhole}
              onDeleted={() => titleRef.current?.focus()}
            />
          ))}
        </ol>
      )}
      {state.kind === 'here' && state.reply.length > most && (
        <a className="sessions__all" href={routeToHash({ kind: 'sessions', songId })}>
          {text.review.allSessions}
        </a>
      )}
    </section>
  )
}

interface SessionLineProps {
  readonly card: SessionCard
  readonly isCurrent: boolean
  readonly canDelete: boolean
  /** The line goes, and the keyboard with it: it is to go on somewhere. */
  readonly onDeleted: () => void
}

function SessionLine({ card, isCurrent, canDelete, onDeleted }: SessionLineProps) {
  const { aggregate, songId, sessionId } = card
  const nowMs = useNow()
  const when = formatMoment(card.startedAt, nowMs)
  const details = [
    formatDuration(card.durationMs),
    text.modes.names[card.mode],
    text.handsInSentence[card.hands],
    sayInput(card.inputName),
  ]
  return (
    <li className="sessions__line">
      <a
        className="session"
        href={routeToHash({ kind: 'review', songId, sessionId })}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className="session__when">{when}</span>
        <span className="session__accuracy numbers">{formatAccuracy(aggregate.accuracy)}</span>
        <span className="session__details">{details.join(' · ')}</span>
        <span className="session__timing numbers">{formatSpread(aggregate.timingStabilityMs)}</span>
      </a>
      {canDelete && (
        <DeleteSession
          card={card}
          onDeleted={onDeleted}
          trigger={(open) => (
            <IconButton
              label={text.sessionDeletion.openOf(when)}
              icon={<Trash2 size={18} aria-hidden />}
              onClick={open}
            />
          )}
        />
      )}
    </li>
  )
}
