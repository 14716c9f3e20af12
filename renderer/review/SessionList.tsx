import type { SessionId, SongId } from '../../shared/base/ids'
import type { SessionCard } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { text } from '../text/en'
import { formatAccuracy, formatDuration, formatMoment, formatSpread } from '../text/format'
import { Button } from '../ui/Button'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import './session-list.css'

interface SessionListProps {
  readonly songId: SongId
  readonly current: SessionId | null
  /** With a link to the rest, where there are more. */
  readonly most?: number
}

/** Every session of the song, newest first. */
export function SessionList({ songId, current, most = Infinity }: SessionListProps) {
  const { state, askAgain } = useReply('history/list', { songId })
  return (
    <section className="sessions">
      <h2>{text.review.earlier}</h2>
      {state.kind === 'failed' && (
        <p className="review__quiet">
          {state.sentence} <Button onClick={askAgain}>{text.tryAgain}</Button>
        </p>
      )}
      {state.kind === 'here' && state.reply.length === 0 && <p className="review__quiet">{text.review.noSessions}</p>}
      {state.kind === 'here' && state.reply.length > 0 && (
        <ol className="sessions__list" aria-label={text.review.earlier}>
          {state.reply.slice(0, most).map((card) => (
            <SessionLine key={card.sessionId} card={card} isCurrent={card.sessionId === current} />
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

function SessionLine({ card, isCurrent }: { readonly card: SessionCard; readonly isCurrent: boolean }) {
  const { aggregate, songId, sessionId } = card
  const nowMs = useNow()
  const details = [
    formatDuration(card.durationMs),
    text.modes.names[card.mode],
    text.handsInSentence[card.hands],
    text.review.on(card.inputName),
  ]
  return (
    <li>
      <a
        className="session"
        href={routeToHash({ kind: 'review', songId, sessionId })}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className="session__when">{formatMoment(card.startedAt, nowMs)}</span>
        <span className="session__accuracy numbers">{formatAccuracy(aggregate.accuracy)}</span>
        <span className="session__details">{details.join(' · ')}</span>
        <span className="session__timing numbers">{formatSpread(aggregate.timingStabilityMs)}</span>
      </a>
    </li>
  )
}
