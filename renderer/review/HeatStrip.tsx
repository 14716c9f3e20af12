import { useMemo } from 'react'
import type { Attempt } from '../../shared/grade/compare-takes'
import { writtenBar } from '../../shared/music/bar-runs'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { BarColumn } from './BarColumn'
import './bar-strip.css'

interface HeatStripProps {
  readonly score: Score
  readonly attempt: Attempt
  readonly name: string
  /** Short, before the strip. */
  readonly mark: string
}

/** One attempt at a glance, a column for each written bar: the same columns for every attempt at the piece. */
export function HeatStrip({ score, attempt, name, mark }: HeatStripProps) {
  const bars = useMemo(() => {
    const firstPasses = new Map(score.bars.toReversed().map((bar) => [writtenBar(bar), bar.index]))
    return [...firstPasses.values()].sort((a, b) => a - b)
  }, [score])
  const { compare } = text.reviewText
  return (
    <div className="heat-strip">
      <span className="heat-strip__mark" aria-hidden>
        {mark}
      </span>
      <svg
        className="heat-strip__bars"
        viewBox={`0 0 ${bars.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={compare.strip(name)}
      >
        {bars.map((bar, index) => (
          <BarColumn key={bar} index={index} errorShare={attempt.errorShareByBar.get(bar) ?? null} />
        ))}
      </svg>
    </div>
  )
}
