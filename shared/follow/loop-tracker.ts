import type { ModeTracker } from './mode-tracker'
import { isAtBeginning, isAtEnd, type LoopOnsets } from './propose-wrap'

/** Loop bars: as free as in Follow, but what is left out at the end of a pass is missed when the next one begins. */
export function createLoopTracker(free: ModeTracker, loop: LoopOnsets): ModeTracker {
  /** Where the student was before each played note. */
  const onsetsBefore: number[] = []

  return {
    ...free,
    hear(pitch, atMs, probability) {
      onsetsBefore.push(free.onset())
      free.hear(pitch, atMs, probability)
    },
    goneRound: ({ playedIndex, onset }) =>
      isAtBeginning(onset, loop) && isAtEnd(onsetsBefore[playedIndex] ?? -1, loop) ? loop : null,
  }
}
