import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import { writtenBar } from '../music/bar-runs'
import type { Score } from '../music/score'
import { gradeBars } from './grade-bars'
import type { NoteVerdict, SessionReport } from './session-report'
import { accuracyOf, countVerdicts, stabilityOf } from './summarize'

/** What one take, or a whole session, comes to, for laying it beside another. */
export interface Attempt {
  readonly accuracy: number | null
  readonly timingStabilityMs: number | null
  /** Median; null where no take has a tempo. */
  readonly quartersPerMinute: number | null
  readonly correct: number
  /** Errors ÷ (expected + extra) of each written bar that was played, 0..1, by the first of its passes in the score. */
  readonly errorShareByBar: ReadonlyMap<number, number>
}

/** `take` null: all takes of the session. */
export function attemptOf(score: Score, report: SessionReport, take: number | null): Attempt {
  const isOwn = (one: { readonly take: number }) => take === null || one.take === take
  const verdicts = report.verdicts.filter(isOwn)
  const counts = countVerdicts(verdicts)
  const tempos = report.takes
    .filter(({ index }) => take === null || index === take)
    .flatMap(({ detail }) => detail?.tempoCurve.map(({ quartersPerMinute }) => quartersPerMinute) ?? [])
  return {
    accuracy: accuracyOf(counts),
    timingStabilityMs: stabilityOf(verdicts),
    quartersPerMinute: tempos.length === 0 ? null : median(tempos),
    correct: counts.correct,
    errorShareByBar: errorShares(score, verdicts),
  }
}

function errorShares(score: Score, verdicts: readonly NoteVerdict[]): ReadonlyMap<number, number> {
  const firstPasses = new Map(score.bars.toReversed().map((bar) => [writtenBar(bar), bar.index]))
  const written = groupBy(gradeBars(score, verdicts), ({ barIndex }) => {
    const bar = score.bars[barIndex]
    return (bar && firstPasses.get(writtenBar(bar))) ?? barIndex
  })
  return new Map(
    [...written].flatMap(([bar, passes]): (readonly [number, number])[] => {
      const errors = sumOf(passes.map(({ wrongPitch, missed, extra }) => wrongPitch + missed + extra))
      const judged = sumOf(passes.map(({ expected, extra }) => expected + extra))
      return judged === 0 ? [] : [[bar, errors / judged]]
    }),
  )
}

/** How the second attempt differs from the first; null where one of them has no such number. */
export interface Difference {
  /** Above 0 the second was more accurate. */
  readonly accuracy: number | null
  /** Above 0 the second was steadier, in ms. */
  readonly steadierByMs: number | null
  /** Above 0 the second was faster: 0.1 is ten percent. */
  readonly fasterBy: number | null
  /** Indices into `Score.bars`, ascending: bars that both played, and that went surely enough otherwise to be named. */
  readonly betterBars: readonly number[]
  readonly worseBars: readonly number[]
}

/** One note of ten in a bar is a slip, and no step forward or back. Ours. */
const NAMED_SHARE = 0.15

export function compareAttempts(first: Attempt, second: Attempt): Difference {
  const changes = [...first.errorShareByBar].flatMap(([bar, before]) => {
    const after = second.errorShareByBar.get(bar)
    return after === undefined ? [] : [{ bar, change: after - before }]
  })
  const barsWhere = (isNamed: (change: number) => boolean) =>
    changes
      .filter(({ change }) => isNamed(change))
      .map(({ bar }) => bar)
      .sort((a, b) => a - b)
  return {
    accuracy: difference(second.accuracy, first.accuracy),
    steadierByMs: difference(first.timingStabilityMs, second.timingStabilityMs),
    fasterBy:
      first.quartersPerMinute === null || second.quartersPerMinute === null
        ? null
        : second.quartersPerMinute / first.quartersPerMinute - 1,
    betterBars: barsWhere((change) => change <= -NAMED_SHARE),
    worseBars: barsWhere((change) => change >= NAMED_SHARE),
  }
}

function difference(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
