import { useState } from 'react'
import { median } from '../../shared/align/median'
import type { Take } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { QuarterNote } from '../practice/QuarterNote'
import { text } from '../text/text'
import { formatAccuracy, formatSpread } from '../text/format'
import { Button } from '../ui/Button'
import { barsBetween, sayBars } from './say-bars'
import './takes.css'

interface TakesProps {
  readonly score: Score
  readonly takes: readonly Take[]
  /** The take that is looked at. */
  readonly take: number
  readonly onTake: (take: number) => void
}

/** More than these are shown only when they are asked for. */
const SHOWN_AT_FIRST = 6

/** Each pass of the session: where, how fast, how well. */
export function Takes({ score, takes, take: chosen, onTake }: TakesProps) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen || takes.length <= SHOWN_AT_FIRST + 1 ? takes : takes.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="takes">
      <h2>{text.review.takes}</h2>
      <ol className="takes__list" aria-label={text.review.takes}>
        {shown.map((take) => (
          <li key={take.index}>
            <TakeLine
              score={score}
              take={take}
              isMarked={takes.length > 1 && take.index === chosen}
              onChoose={() => onTake(take.index)}
            />
          </li>
        ))}
      </ol>
      {takes.length > SHOWN_AT_FIRST + 1 && (
        <Button look="quiet" className="takes__more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.review.fewerTakes : text.review.allTakes(takes.length)}
        </Button>
      )}
    </section>
  )
}

interface TakeLineProps {
  readonly score: Score
  readonly take: Take
  /** It is the one that is looked at. */
  readonly isMarked: boolean
  readonly onChoose: () => void
}

function TakeLine({ score, take, isMarked, onChoose }: TakeLineProps) {
  const { index, firstBar, lastBar, detail } = take
  const bars = sayBars(score, barsBetween(firstBar, lastBar))
  const tempo = tempoOf(take)
  const accuracy = formatAccuracy(detail?.accuracy ?? null)
  const spread = formatSpread(detail?.timingStabilityMs ?? null)
  return (
    <button
      type="button"
      className="take numbers"
      aria-current={isMarked ? 'true' : undefined}
      title={detail && text.review.takeBegan[detail.began]}
      onClick={onChoose}
    >
      <span className="take__number">
        <Unseen words={text.review.take} />
        {index + 1}
      </span>
      <span className="take__bars">{bars}</span>
      <span className="take__tempo">
        {tempo !== null && (
          <>
            <QuarterNote />
            {tempo}
            <Unseen words={text.practice.tempoUnit} />
          </>
        )}
      </span>
      <span className="take__accuracy">
        {accuracy}
        <Unseen words={text.review.accuracy} />
      </span>
      <span className="take__spread">
        {spread}
        <Unseen words={text.review.timing} />
      </span>
    </button>
  )
}

/** What the eye knows by the column. */
function Unseen({ words }: { readonly words: string }) {
  return <span className="unseen"> {words} </span>
}

function tempoOf({ detail }: Take): number | null {
  const tempos = detail?.tempoCurve.map(({ quartersPerMinute }) => quartersPerMinute) ?? []
  return tempos.length === 0 ? null : Math.round(median(tempos))
}

/** The take to begin with: the one in which most was played. */
export function longestOf(takes: readonly Take[]): Take | null {
  const lengthOf = (take: Take | null) => take?.detail?.tempoCurve.length ?? 0
  return takes.reduce<Take | null>((longest, take) => (lengthOf(take) > lengthOf(longest) ? take : longest), null)
}
