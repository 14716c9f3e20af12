import { isAtBeginning, isAtEnd, type LoopOnsets } from '../follow/propose-wrap'
import type { TakeSpan } from './cut-takes'

/**
 * A pass that went from the end of the loop to its beginning is whole: what was left out at either side is missed.
 * `starts` holds the played notes before which the student said where he goes on: he broke off there.
 */
export function closePasses(
  spans: readonly TakeSpan[],
  starts: ReadonlyMap<number, number>,
  loop: LoopOnsets,
): readonly TakeSpan[] {
  const goesRound = (from: TakeSpan | undefined, to: TakeSpan | undefined) =>
    from !== undefined &&
    to !== undefined &&
    !to.goesOn &&
    !starts.has(to.firstPlayed) &&
    isAtEnd(from.lastOnset, loop) &&
    isAtBeginning(to.firstOnset, loop)
  return spans.map((span, take) => {
    const began = goesRound(spans[take - 1], span) ? { ...span, firstOnset: loop.first } : span
    return goesRound(span, spans[take + 1]) ? { ...began, lastOnset: loop.end - 1, wasBrokenOff: false } : began
  })
}
