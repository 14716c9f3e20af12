import { useMemo } from 'react'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { writtenBars, type StripBar } from './written-bars'
import './bar-strip.css'

interface BarStripProps {
  readonly score: Score
  readonly report: SessionReport
  /** The bar that is talked about. */
  readonly barIndex: number | null
  readonly onBar: (barIndex: number) => void
}

/** A piece of this many bars can be seen on the stand at once. */
const FEWEST_BARS = 17

/** The whole piece at a glance: one column a bar, as high as its share of mistakes. A slider walks along it. */
export function BarStrip({ score, report, barIndex, onBar }: BarStripProps) {
  const bars = useMemo(() => writtenBars(score, report), [score, report])
  if (bars.length < FEWEST_BARS) return null
  const shownId = score.bars[barIndex ?? -1]?.id
  const shown = bars.findIndex((bar) => bar.id === shownId)
  const chosen = bars[shown]
  return (
    <div className="bar-strip">
      <span className="bar-strip__end numbers">{bars[0]?.number}</span>
      <div className="bar-strip__bars">
        <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" aria-hidden>
          {bars.map((bar, index) => (
            <Column key={index} bar={bar} index={index} />
          ))}
        </svg>
        {chosen && (
          <span
            className="bar-strip__chosen"
            style={{ left: `${(100 * shown) / bars.length}%`, width: `${100 / bars.length}%` }}
          />
        )}
        <input
          type="range"
          className="bar-strip__slider"
          aria-label={text.review.strip}
          aria-valuetext={chosen ? text.review.stripBar(chosen.number, chosen.errorShare) : text.review.stripNothing}
          min={0}
          max={bars.length - 1}
          value={Math.max(0, shown)}
          onChange={({ target }) => {
            const bar = bars[Number(target.value)]
            if (bar) onBar(bar.barIndex)
          }}
        />
      </div>
      <span className="bar-strip__end numbers">{bars.at(-1)?.number}</span>
    </div>
  )
}

function Column({ bar, index }: { readonly bar: StripBar; readonly index: number }) {
  if (bar.errorShare === null)
    return <rect className="bar-strip__unplayed" x={index} y={0.96} width={1} height={0.04} />
  const height = bar.errorShare
  return (
    <>
      <rect className="bar-strip__played" x={index + 0.06} y={0} width={0.88} height={1} />
      <rect className="bar-strip__errors" x={index + 0.06} y={1 - height} width={0.88} height={height} />
      {bar.isWeak && <rect className="bar-strip__errors" x={index + 0.06} y={0} width={0.88} height={0.1} />}
    </>
  )
}
