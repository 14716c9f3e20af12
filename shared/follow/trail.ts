import { WIDTH } from './beam'

/**
 * Which played note each hypothesis holds for which key. One level per played note: where each hypothesis came from, and
 * its label. The newest levels stand in a ring; what is older is settled by the word of the likeliest hypothesis, so
 * that memory and time stay the same however long a session lasts.
 */
export interface Trail {
  /** Adds the level of a played note: hypothesis `h` came from `parents[h]` of the level before and says `labels[h]`. */
  grow(parents: Int32Array, labels: Int32Array, count: number): void
  /** True when the ring is full: then `settle` is due. */
  isFull(): boolean
  /**
   * Settles the older half of the ring as the first of `count` hypotheses has it. `agrees[h]` becomes 1 where another
   * hypothesis comes from there too, and 0 where it does not: such a one must be given up.
   */
  settle(count: number, agrees: Uint8Array): void
  /** How many of the newest notes the hypotheses marked in `isAlive` do not all agree on; `most` are looked at. */
  openNotes(count: number, isAlive: Uint8Array, most: number): number
  /** The labels of the newest played notes as the first hypothesis has them, newest first; returns how many. */
  readBack(into: Int32Array): number
  /** The label of every played note as the first hypothesis has it, oldest first. */
  read(): Int32Array
}

/** Labels that are no keys. */
export const EXTRA = -1
/** Belongs to a written ornament near by. */
export const ORNAMENTAL = -2
/** Belongs to the hand that is not judged. */
export const SILENT = -3

/** Set in a label when the note was reached by a jump. */
export const JUMPED = 1 << 30
/** Set in a label when another key was struck in place of the written one. */
export const SLIPPED = 1 << 29

/** The key that a label holds or stands for; only of labels that are not negative. */
export const keyOf = (label: number): number => label & ~(JUMPED | SLIPPED)

/** Played notes whose past is kept open. Two places that sound alike are told apart at last within it. Ours. */
const DEPTH = 1024

export function createTrail(): Trail {
  const parents = new Uint8Array(DEPTH * WIDTH)
  const labels = new Int32Array(DEPTH * WIDTH)
  const settled: number[] = []
  const passing = new Int32Array(DEPTH)
  const tips = new Uint8Array(WIDTH)
  /** Levels in the ring, and the place of the newest. */
  let height = 0
  let newest = DEPTH - 1

  const levelBack = (back: number) => ((newest - back + DEPTH) % DEPTH) * WIDTH

  function ancestor(tip: number, levels: number): number {
    let h = tip
    for (let back = 0; back < levels; back += 1) h = parents[levelBack(back) + h] ?? 0
    return h
  }

  return {
    grow(cameFrom, said, count) {
      newest = (newest + 1) % DEPTH
      height = Math.min(DEPTH, height + 1)
      const level = newest * WIDTH
      for (let h = 0; h < count; h += 1) {
        parents[level + h] = cameFrom[h] ?? 0
        labels[level + h] = said[h] ?? EXTRA
      }
    },
    isFull: () => height === DEPTH,
    settle(count, agrees) {
      const kept = DEPTH / 2
      let h = ancestor(0, kept)
      for (let other = 0; other < count; other += 1) agrees[other] = ancestor(other, kept) === h ? 1 : 0
      for (let back = kept; back < height; back += 1) {
        const node = levelBack(back) + h
        passing[height - 1 - back] = labels[node] ?? EXTRA
        h = parents[node] ?? 0
      }
      for (let i = 0; i < height - kept; i += 1) settled.push(passing[i] ?? EXTRA)
      height = kept
    },
    openNotes(count, isAlive, most) {
      let alive = 0
      for (let h = 0; h < count; h += 1) if (h === 0 || isAlive[h] === 1) tips[alive++] = h
      const farthest = Math.min(height, most)
      for (let back = 0; back < farthest; back += 1) {
        if (isOne(tips, alive)) return back
        const level = levelBack(back)
        for (let h = 0; h < alive; h += 1) tips[h] = parents[level + (tips[h] ?? 0)] ?? 0
      }
      return farthest
    },
    readBack(into) {
      const inRing = Math.min(height, into.length)
      let h = 0
      for (let back = 0; back < inRing; back += 1) {
        const node = levelBack(back) + h
        into[back] = labels[node] ?? EXTRA
        h = parents[node] ?? 0
      }
      const count = Math.min(into.length, height + settled.length)
      for (let back = inRing; back < count; back += 1)
        into[back] = settled[settled.length - 1 - (back - height)] ?? EXTRA
      return count
    },
    read() {
      const all = new Int32Array(settled.length + height)
      all.set(settled)
      let h = 0
      for (let back = 0; back < height; back += 1) {
        const node = levelBack(back) + h
        all[all.length - 1 - back] = labels[node] ?? EXTRA
        h = parents[node] ?? 0
      }
      return all
    },
  }
}

function isOne(tips: Uint8Array, count: number): boolean {
  for (let h = 1; h < count; h += 1) if (tips[h] !== tips[0]) return false
  return true
}
