import { guessFromPayload } from '../../shared/coach/guess-worst-bar'
import { adviceFromPayload } from '../../shared/coach/prompt-payload'
import type { CoachEvent } from '../../shared/contract/coach'
import type { Score } from '../../shared/music/score'
import type { CoachEventType } from '../../shared/performance/session-event'
import { formatDuration } from '../text/format'
import { text } from '../text/text'
import { sayPrompt, sayReason } from './say-prompt'
import './what-coach-said.css'

interface WhatCoachSaidProps {
  readonly score: Score
  readonly events: readonly CoachEvent[]
}

/** How near the student's guess of the worst bar was; nothing where there was none. */
export function GuessResult({ events }: Pick<WhatCoachSaidProps, 'events'>) {
  const guess = events.map(({ payload }) => guessFromPayload(payload)).find((one) => one !== null)
  return guess ? <p className="guess-result">{sayGuess(guess)}</p> : null
}

/** Each prompt of the session with its reason and its answer. */
export function WhatCoachSaid({ score, events }: WhatCoachSaidProps) {
  const said = events.flatMap((event) => {
    const advice = isCoachType(event.type) ? adviceFromPayload(event.type, event.payload) : null
    return advice ? [{ ...event, advice }] : []
  })
  if (said.length === 0) return null
  const words = text.coach.said
  return (
    <section className="coach-said">
      <h2>{words.title}</h2>
      <ol className="coach-said__list">
        {said.map(({ id, advice, atMs, answer }) => (
          <li key={id}>
            <p>{sayPrompt(advice, score, answer === 'applied')}</p>
            <p className="coach-said__why">
              {words.at(formatDuration(atMs))} {sayReason(advice)} {words.answers[answer ?? 'none']}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function sayGuess({ predicted, actual, outcome }: NonNullable<ReturnType<typeof guessFromPayload>>): string {
  const { result } = text.coach.guess
  return outcome === 'right' ? result.right(predicted) : result[outcome](predicted, actual)
}

function isCoachType(type: string): type is CoachEventType {
  return type === 'tip' || type === 'pause' || type === 'loop' || type === 'tempo'
}
