import { Trash2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { SessionId, SongId } from '../../shared/base/ids'
import type { SessionCard } from '../../shared/contract/requests'
import { historyChanges } from '../history-changes'
import type { PracticeTask } from '../practice/practice-task'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { formatAccuracy, formatDuration, formatMoment, formatSpread } from '../text/format'
import { Button, IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import { DeleteSession } from './DeleteSession'
import { sayInput } from './say-input'
import { filterSessions, filtersOf, type SessionFilter } from './session-filter'
import './session-list.css'

const HistoryCharts = lazy(() => import('./HistoryCharts').then(({ HistoryCharts: charts }) => ({ default: charts })))

interface SessionListProps {
  readonly songId: SongId
  readonly task: PracticeTask | null
  readonly current: SessionId | null
  /** With a link to the rest, where there are more; sessions are deleted in the whole list only. */
  readonly most?: number
}

/** Every session of the song, newest first. In the whole list also how it went from one to the next. */
export function SessionList({ songId, task, current, most = Infinity }: SessionListProps) {
  const { state, askAgain } = useReply('history/list', { songId })
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  const titleRef = useRef<HTMLHeadingElement>(null)
  const isWhole = most === Infinity
  const [filter, setFilter] = useState<SessionFilter>('all')
  const cards = state.kind === 'here' ? state.reply : []
  const filters = isWhole ? filtersOf(cards) : []
  const filtered = filterSessions(cards, filter)
  const shown = isWhole && filtered.length > 0 ? filtered : cards
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
      {isWhole && (
        <Suspense fallback={null}>
          <HistoryCharts cards={shown} />
        </Suspense>
      )}
      {filters.length > 0 && (
        <div className="sessions__filter">
          <Choice
            label={text.reviewText.history.filter}
            value={filter}
            options={filters.map((value) => ({ value, label: sayFilter(value) }))}
            onChange={setFilter}
          />
          <span aria-live="polite">{text.reviewText.history.shown(shown.length)}</span>
        </div>
      )}
      {shown.length > 0 && (
        <ol className="sessions__list" aria-label={text.review.earlier}>
          {shown.slice(0, most).map((card) => (
            <SessionLine
              key={card.sessionId}
              card={card}
              task={task}
              isCurrent={card.sessionId === current}
              canDelete={isWhole}
              onDeleted={() => titleRef.current?.focus()}
            />
          ))}
        </ol>
      )}
      {state.kind === 'here' && state.reply.length > most && (
        <a className="sessions__all" href={routeToHash({ kind: 'sessions', songId, task })}>
          {text.review.allSessions}
        </a>
      )}
    </section>
  )
}

function sayFilter(filter: SessionFilter): string {
  return filter === 'all' ? text.reviewText.history.all : text.modes.names[filter]
}

interface SessionLineProps {
  readonly card: SessionCard
  readonly task: PracticeTask | null
  readonly isCurrent: boolean
  readonly canDelete: boolean
  /** The line goes, and the keyboard with it: it is to go on somewhere. */
  readonly onDeleted: () => void
}

function SessionLine({ card, task, isCurrent, canDelete, onDeleted }: SessionLineProps) {
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
        href={routeToHash({ kind: 'review', songId, sessionId, task })}
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
