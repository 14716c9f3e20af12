import type { Score } from '../../shared/music/score'
import type { BarResult, SessionReport, VerdictCounts } from '../../shared/grade/session-report'
import { text } from '../text/text'
import { formatList, formatMs } from '../text/format'

const { sums } = text.review

/** Fewer judged notes than this say nothing about anyone. */
const FEWEST_NOTES = 4
/** Ours: a steady pianist scatters by 10 to 30 ms, and a chord may spread by 50 ms before it sounds apart. */
const STEADY_MS = 50

/** The one true sentence about a session: where it went wrong most, and how. */
export function sumUpSession(score: Score, { bars, counts, aggregate }: SessionReport): string {
  if (isTooLittle(counts)) return sums.nothing

  const mistakes = counts.wrongPitch + counts.missed + counts.extra
  if (mistakes === 0) return sumUpTiming(aggregate.timingStabilityMs)

  const worst = worstBar(score, { bars, aggregate })
  if (!worst) return sums.scattered(sayMistakes(counts))
  const number = score.bars[worst.barIndex]?.number ?? ''
  if (mistakesIn(worst) > 0) return sums.worstBar(number, sayMistakes(worst))
  return sums.unsteadyBar(number, formatMs(worst.timingSpreadMs))
}

export function isTooLittle({ correct, wrongPitch, missed }: VerdictCounts): boolean {
  return correct + wrongPitch + missed < FEWEST_NOTES
}

/** The bar that needs the most care; undefined when none stands out. */
export function worstBar(
  score: Score,
  { bars, aggregate }: Pick<SessionReport, 'bars' | 'aggregate'>,
): BarResult | undefined {
  const weakest = aggregate.weakBars[0]
  return weakest === undefined ? undefined : worstOfNumber(score, bars, weakest)
}

/** The bar of the score to show for a printed number: the playing of it that went worst. */
export function worstOfNumber(score: Score, bars: readonly BarResult[], printed: number): BarResult | undefined {
  const candidates = bars.filter(({ barIndex }) => Number(score.bars[barIndex]?.number) === printed)
  return candidates.reduce<BarResult | undefined>(
    (worst, bar) => (!worst || mistakesIn(bar) > mistakesIn(worst) ? bar : worst),
    undefined,
  )
}

function sumUpTiming(spreadMs: number | null): string {
  if (spreadMs === null) return sums.clean
  return spreadMs <= STEADY_MS ? sums.cleanAndSteady : sums.unsteady(formatMs(spreadMs))
}

interface Mistakes {
  readonly wrongPitch: number
  readonly missed: number
  readonly extra: number
}

export function mistakesIn({ wrongPitch, missed, extra }: Mistakes): number {
  return wrongPitch + missed + extra
}

export function sayMistakes({ wrongPitch, missed, extra }: Mistakes): string {
  const parts = [
    wrongPitch > 0 ? sums.wrong(wrongPitch) : '',
    missed > 0 ? sums.missed(missed) : '',
    extra > 0 ? sums.extra(extra) : '',
  ]
  return formatList(parts.filter(Boolean))
}
