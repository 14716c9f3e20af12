import type { ScoreIndex } from '../music/score-index'
import { type Beam, CLOSED, WINDOW } from './beam'
import type { MoveList } from './move-list'
import type { OpenKeys } from './open-keys'

/** Onsets of the score: from `first` up to, not including, `end`. */
export interface LoopOnsets {
  readonly first: number
  readonly end: number
}

/** Who loops goes back rather than on, where what follows the loop begins like it. Ours: less than a missed key. */
const BACK_RATHER_THAN_ON = 0.8
/** From so many onsets before its end the loop may begin again, and with so many of its first. Ours: a quick skip. */
export const WRAP_REACH = 3

/** From the end of the loop to its beginning: the way costs what is left out on it, and no pause. */
export function createWrapProposer(index: ScoreIndex, open: OpenKeys, { first, end }: LoopOnsets) {
  return (beam: Beam, moves: MoveList, pitch: number): void => {
    for (let h = 0; h < beam.count; h += 1) {
      const onset = beam.onset[h] ?? 0
      if (!isAtEnd(onset, { first, end })) continue
      const left = open.leaving(onset, beam.masks[h * WINDOW] ?? CLOSED) + open.skipping(onset + 1, end)
      const base = (beam.cost[h] ?? 0) + left - BACK_RATHER_THAN_ON
      for (let target = first; target < Math.min(end, first + WRAP_REACH, index.onsetCount); target += 1) {
        const key = open.find(target, 0, pitch)
        if (key >= 0) moves.add(base + open.skipping(first, target), h, key, 'jump')
      }
    }
  }
}

/** Whether the loop may begin again after this onset. */
export function isAtEnd(onset: number, { first, end }: LoopOnsets): boolean {
  return onset >= Math.max(first, end - WRAP_REACH) && onset < end
}

/** Whether a jump that landed here may have begun the loop again. */
export function isAtBeginning(onset: number, { first, end }: LoopOnsets): boolean {
  return onset >= first && onset < Math.min(end, first + WRAP_REACH)
}
