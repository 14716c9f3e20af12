import type { Score } from '../music/score'
import { findIf, type Finding } from './finding'
import type { BarResult, SessionReport } from './session-report'
import { measureShare } from './sureness'
import { findWeakBars } from './weak-bars'

/** Of a hundred notes so many may go wrong, be left out or be added, and a teacher speaks of music. Ours. */
const TOLERATED_SHARE = 0.02
/** One slip is none. */
const MIN_ERRORS = 3

/** Wrong, missed and extra notes, and the bars that are reliably worse than the rest. */
export function findNotes(
  score: Score,
  report: Pick<SessionReport, 'bars' | 'counts' | 'aggregate'>,
): readonly Finding[] {
  const { bars, counts, aggregate } = report
  // A missed note and an extra one in a bar are mostly one accident: a slip too wide to be named.
  const slips = bars.map((bar) => ({ ...bar, wide: Math.min(bar.missed, bar.extra) }))
  const asked = counts.correct + counts.wrongPitch + counts.missed
  const barsOf = (errorsOf: (bar: (typeof slips)[number]) => number) => {
    return slips.filter((bar) => errorsOf(bar) > 0).map(({ barIndex }) => barIndex)
  }
  const find = (
    kind: 'wrongNotes' | 'missedNotes' | 'extraNotes',
    errorsOf: (bar: (typeof slips)[number]) => number,
  ) => {
    const errors = slips.reduce((sum, bar) => sum + errorsOf(bar), 0)
    if (errors < MIN_ERRORS) return []
    return findIf(kind, measureShare(errors, Math.max(asked, errors), TOLERATED_SHARE), { bars: barsOf(errorsOf) })
  }
  return [
    ...find('wrongNotes', ({ wrongPitch, wide }) => wrongPitch + wide),
    ...find('missedNotes', ({ missed, wide }) => missed - wide),
    ...find('extraNotes', ({ extra, wide }) => extra - wide),
    ...weakBars(score, bars, findWeakBars(score, bars, aggregate.timingStabilityMs, FALSE_ACCUSATIONS)),
  ]
}

/** A list of weak bars may err once in two sessions, a teacher who speaks of them once in fifty. Ours. */
const FALSE_ACCUSATIONS = 0.02
/** Two errors in a bar are often one chord that went wrong. Ours. */
const MIN_BAR_ERRORS = 3

/** Their bound is their own (`weak-bars.ts`): it knows how many bars there are. */
function weakBars(score: Score, bars: SessionReport['bars'], numbers: readonly number[]): readonly Finding[] {
  const isNamed = ({ barIndex }: BarResult) => numbers.includes(Number.parseInt(score.bars[barIndex]?.number ?? '', 10))
  const weak = bars.filter((bar) => isNamed(bar) && (errorsOf(bar) >= MIN_BAR_ERRORS || errorsOf(bar) < 2))
  if (weak.length === 0) return []
  const errors = weak.reduce((sum, bar) => sum + errorsOf(bar), 0)
  const cases = weak.reduce((sum, { expected }) => sum + expected, 0)
  const place = { bars: weak.map(({ barIndex }) => barIndex), hand: null }
  const measure = { measured: errors / Math.max(1, cases), tolerance: 0, error: 0, cases }
  return [{ kind: 'weakBars', ...place, ...measure, sureness: 1 }]
}

function errorsOf({ wrongPitch, missed, extra }: BarResult): number {
  return wrongPitch + Math.max(missed, extra)
}
