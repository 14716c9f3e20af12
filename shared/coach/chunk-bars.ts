import type { Bar } from '../music/score'
import type { BarSpan } from './coach-prompt'

/**
 * Which bars to go round to mend one. A beat on each side, because a passage fails at its joins; and what is learnt as
 * a chunk is begun and remembered at the boundaries of the form: pianists start their practice there and get to any
 * other place from there (Chaffin & Imreh 2002, Psychological Science 13, 342–349; Williamon & Valentine 2002, Cognitive
 * Psychology 44, 1–32). So a chunk never reaches over a boundary, and begins at one that is near.
 */
export function chunkAround(bars: readonly Bar[], barIndex: number): BarSpan {
  const bar = bars[barIndex]
  if (!bar) return { firstBar: barIndex, lastBar: barIndex }
  return { firstBar: firstBarFor(bars, barIndex), lastBar: lastBarFor(bars, barIndex) }
}

/** The written beat before and after. */
const BEATS_AROUND = 1
/** A boundary so many bars before is near. Ours: a bar more to play costs less than a beginning in the middle. */
const NEAR_BARS = 2

function firstBarFor(bars: readonly Bar[], barIndex: number): number {
  let first = withLead(bars, barIndex)
  for (let back = barIndex; back >= Math.max(0, barIndex - NEAR_BARS); back -= 1) {
    if (bars[back]?.startsSection) {
      first = back
      break
    }
  }
  return first
}

/** Back to the bar that holds the beat before, unless a section starts in between or the page jumps. */
function withLead(bars: readonly Bar[], barIndex: number): number {
  const bar = bars[barIndex]
  if (!bar) return barIndex
  const wanted = bar.onset - BEATS_AROUND * beatOf(bar)
  let first = barIndex
  while (first > 0 && (bars[first]?.onset ?? 0) > wanted && !bars[first]?.startsSection) first -= 1
  return first
}

function lastBarFor(bars: readonly Bar[], barIndex: number): number {
  const bar = bars[barIndex]
  if (!bar) return barIndex
  const wanted = bar.onset + bar.duration + BEATS_AROUND * beatOf(bar)
  let last = barIndex
  const endOf = (index: number) => (bars[index]?.onset ?? 0) + (bars[index]?.duration ?? 0)
  while (last + 1 < bars.length && endOf(last) < wanted && !bars[last + 1]?.startsSection) last += 1
  return last
}

/** In quarter notes. */
function beatOf({ metre }: Bar): number {
  return 4 / metre.unit
}
