import type { SessionReport } from '../../shared/grade/session-report'
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
  const heatByBar = new Map(heatOfBars(report, score).map((heat) => [keyOf(score.bars[heat.barIndex]), heat]))
  const firstPasses = new Map(score.bars.toReversed().map((bar) => [keyOf(bar), bar]))
  const bars = [...firstPasses.values()].sort((one, other) => one.index - other.index)
  return bars.map((bar) => {
    const heat = heatByBar.get(keyOf(bar))
    return {
      id: bar.id,
      number: bar.number,
      barIndex: heat?.barIndex ?? bar.index,
      errorShare: heat?.errorShare ?? null,
      isWeak: heat?.isWeak ?? false,
    }
  })
}

function keyOf(bar: Score['bars'][number] | undefined): string {
  return bar?.id ?? String(bar?.index)
}
