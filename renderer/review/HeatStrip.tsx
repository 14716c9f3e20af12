import { useMemo } from 'react'
import type { Attempt } from '../../shared/grade/compare-takes'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
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
    const firstPasses = new Map(score.bars.toReversed().map((bar) => [bar.id ?? bar.index, bar.index]))
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
          <Column key={bar} index={index} errorShare={attempt.errorShareByBar.get(bar) ?? null} />
        ))}
      </svg>
    </div>
  )
}

function Column({ index, errorShare }: { readonly index: number; readonly errorShare: number | null }) {
  if (errorShare === null) return <rect className="bar-strip__unplayed" x={index} y={0.96} width={1} height={0.04} />
  return (
    <>
      <rect className="bar-strip__played" x={index + 0.06} y={0} width={0.88} height={1} />
      <rect className="bar-strip__errors" x={index + 0.06} y={1 - errorShare} width={0.88} height={errorShare} />
    </>
  )
}
