import { beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { barIndexAt } from '../score/beat-line'

/** The bars of a piece on a strip. Places are shares (0..1) of its width; a bar is as wide as it is long. */

/** Pixels between two printed numbers at least, so that they never touch. Ours, for three digits at reading size. */
const LEAST_BETWEEN_NUMBERS_PX = 56
/** Narrower than this, bar lines would be one grey block. Ours. */
const LEAST_BAR_PX = 5
/** How many bars from one number to the next: what rulers count by. */
const INTERVALS = [1, 2, 4, 5, 10, 20, 50, 100, 200, 500, 1000]

export interface PrintedNumber {
  readonly barIndex: number
  readonly share: number
  readonly number: string
}

export function shareOfBeat({ end }: Pick<Score, 'end'>, beat: number): number {
  return end > 0 ? Math.min(1, Math.max(0, beat / end)) : 0
}

/** Left and right edge of some bars. */
export function shareOfBars(
  score: Score,
  firstBar: number,
  lastBar: number,
): { readonly from: number; readonly to: number } {
  const last = score.bars[lastBar]
  return {
    from: shareOfBeat(score, score.bars[firstBar]?.onset ?? 0),
    to: shareOfBeat(score, last ? last.onset + last.duration : score.end),
  }
}

/** The bar under a place; the first or last one beyond the ends. */
export function barAtShare({ bars, end }: Score, share: number): number {
  return barIndexAt(bars, beats(share * end))
}

/** Bars whose numbers are printed: the first, and then at even distances by what is printed in the score. */
export function printedNumbers(score: Score, widthPx: number): readonly PrintedNumber[] {
  const { bars } = score
  const interval = INTERVALS.find((bars) => bars * averageBarPx(score, widthPx) >= LEAST_BETWEEN_NUMBERS_PX)
  const printed: PrintedNumber[] = []
  for (const { index, number, onset } of bars) {
    const share = shareOfBeat(score, onset)
    const before = printed.at(-1)
    const isWanted = index === 0 || (interval !== undefined && Number(number) % interval === 0)
    if (!isWanted || number === '0' || isTooNear(before, share, widthPx)) continue
    printed.push({ barIndex: index, share, number })
  }
  return printed
}

function isTooNear(before: PrintedNumber | undefined, share: number, widthPx: number): boolean {
  return before !== undefined && (share - before.share) * widthPx < LEAST_BETWEEN_NUMBERS_PX
}

/** Where bar lines are drawn: none where they would run together. */
export function barLines(score: Score, widthPx: number): readonly number[] {
  if (averageBarPx(score, widthPx) < LEAST_BAR_PX) return []
  return score.bars.slice(1).map(({ onset }) => shareOfBeat(score, onset))
}

/** Where sections start, but for the beginning. */
export function sectionStarts(score: Score): readonly number[] {
  return score.bars.slice(1).flatMap((bar) => (bar.startsSection ? [shareOfBeat(score, bar.onset)] : []))
}

/** The section before or after a bar: where its first bar is. */
export function sectionFrom({ bars }: Score, barIndex: number, step: 1 | -1): number {
  const isStart = ({ index, startsSection }: { readonly index: number; readonly startsSection: boolean }) =>
    (startsSection || index === 0) && (step > 0 ? index > barIndex : index < barIndex)
  const bar = step > 0 ? bars.find(isStart) : bars.findLast(isStart)
  return bar?.index ?? (step > 0 ? bars.length - 1 : 0)
}

function averageBarPx({ bars }: Score, widthPx: number): number {
  return bars.length > 0 ? widthPx / bars.length : widthPx
}
