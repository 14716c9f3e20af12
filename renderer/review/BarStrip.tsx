import { useMemo } from 'react'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { BarColumn } from './BarColumn'
import { writtenBars } from './written-bars'
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
          {bars.map(({ errorShare, isWeak }, index) => (
            <BarColumn key={index} index={index} errorShare={errorShare} isWeak={isWeak} />
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
