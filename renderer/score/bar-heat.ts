import type { SessionReport } from '../../shared/grade/session-report'
import { writtenBar } from '../../shared/music/bar-runs'
import type { Score } from '../../shared/music/score'

export interface BarHeat {
  readonly barIndex: number
  /** Errors ÷ (expected + extra), 0..1. */
  readonly errorShare: number
  readonly isWeak: boolean
}

/** How badly each written bar went; the passes of a repeated bar are one bar on the page. */
export function heatOfBars(report: SessionReport, score: Score): readonly BarHeat[] {
  const sums = new Map<string | number, { barIndex: number; errors: number; judged: number }>()
  for (const result of report.bars) {
    const bar = score.bars[result.barIndex]
    if (!bar) continue
    const key = writtenBar(bar)
    const sum = sums.get(key) ?? { barIndex: bar.index, errors: 0, judged: 0 }
    sum.errors += result.wrongPitch + result.missed + result.extra
    sum.judged += result.expected + result.extra
    sums.set(key, sum)
  }
  const weakNumbers = new Set(report.aggregate.weakBars.map(String))
  return [...sums.values()].map(({ barIndex, errors, judged }) => ({
    barIndex,
    errorShare: judged > 0 ? Math.min(1, errors / judged) : 0,
    isWeak: weakNumbers.has(score.bars[barIndex]?.number ?? ''),
  }))
}
