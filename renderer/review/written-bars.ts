import type { SessionReport } from '../../shared/grade/session-report'
import { writtenBar } from '../../shared/music/bar-runs'
import type { Score } from '../../shared/music/score'
import { heatOfBars } from '../score/bar-heat'

/** A bar as it stands on the page, once however often it is repeated. */
export interface StripBar {
  readonly id: string | null
  readonly number: string
  /** The pass of it to show. */
  readonly barIndex: number
  /** Errors ÷ (expected + extra), 0..1; null when it was not played. */
  readonly errorShare: number | null
  readonly isWeak: boolean
}

export function writtenBars(score: Score, report: SessionReport): readonly StripBar[] {
  const heats = heatOfBars(report, score).map((heat) => ({ heat, bar: score.bars[heat.barIndex] }))
  const heatByBar = new Map(heats.flatMap(({ heat, bar }) => (bar ? [[writtenBar(bar), heat]] : [])))
  const firstPasses = new Map(score.bars.toReversed().map((bar) => [writtenBar(bar), bar]))
  const bars = [...firstPasses.values()].sort((one, other) => one.index - other.index)
  return bars.map((bar) => {
    const heat = heatByBar.get(writtenBar(bar))
    return {
      id: bar.id,
      number: bar.number,
      barIndex: heat?.barIndex ?? bar.index,
      errorShare: heat?.errorShare ?? null,
      isWeak: heat?.isWeak ?? false,
    }
  })
}
