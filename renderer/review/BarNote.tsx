import type { Score } from '../../shared/music/score'
import type { SessionReport } from '../../shared/grade/session-report'
import { text } from '../text/text'
import { formatSpread } from '../text/format'
import { Button } from '../ui/Button'
import { mistakesIn, sayMistakes } from './sum-up'

interface BarNoteProps {
  readonly score: Score
  readonly report: SessionReport
  readonly barIndex: number
  readonly onPractise: (barIndex: number) => void
  /** Looks at the notes of the bar one by one. */
  readonly onNotes: (barIndex: number) => void
}

/** What is known about the bar that was asked for. */
export function BarNote({ score, report, barIndex, onPractise, onNotes }: BarNoteProps) {
  const number = score.bars[barIndex]?.number ?? ''
  const bar = report.bars.find((result) => result.barIndex === barIndex)
  return (
    <section className="bar-note" aria-live="polite">
      <h2>{text.review.bar(number)}</h2>
      {bar ? (
        <>
          <p>{text.review.barSummary(bar.correct, bar.expected)}</p>
          {mistakesIn(bar) > 0 && <p>{sayMistakes(bar)}</p>}
          {bar.timingSpreadMs !== null && <p>{text.review.barSpread(formatSpread(bar.timingSpreadMs))}</p>}
        </>
      ) : (
        <p>{text.review.barUncovered}</p>
      )}
      <div className="bar-note__orders">
        <Button onClick={() => onPractise(barIndex)}>{text.review.practiseBar(number)}</Button>
        {bar && (
          <Button look="quiet" onClick={() => onNotes(barIndex)}>
            {text.reviewText.why.notesOfBar}
          </Button>
        )}
      </div>
    </section>
  )
}
