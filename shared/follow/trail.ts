/**
 * Which played note each hypothesis holds for which key: a tree of labels, one level per played note. What all living
 * hypotheses agree on is settled and kept as a flat list, so that the tree stays small however long a session lasts.
 */
export interface Trail {
  /** Adds a label below a node and returns the new node. `ROOT` stands for the settled past. */
  grow(parent: number, label: number): number
  /** True when `grow` may soon run out of room: then `compact` is due. */
  isFull(): boolean
  /** Settles what all `tips` share and renumbers them in place. */
  compact(tips: Int32Array, count: number): void
  /** The labels of the last played notes seen from a tip, newest first, into `into`; returns how many. */
  readBack(tip: number, into: Int32Array): number
  /** All labels of the played notes up to a tip, oldest first. */
  read(tip: number): Int32Array
}

export const ROOT = -1

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

/** The key that a label holds or stands for; only of labels that are no negative ones. */
export const keyOf = (label: number): number => label & ~(JUMPED | SLIPPED)

/** Room for about 300 played notes before the next tidying; ours. */
const CAPACITY = 1 << 15
/** Kept free so that one step of the widest beam always fits. */
const RESERVE = 1 << 9

export function createTrail(): Trail {
  const parents = new Int32Array(CAPACITY)
  const labels = new Int32Array(CAPACITY)
  const renumbered = new Int32Array(CAPACITY)
  const settled: number[] = []
  let size = 0

  function compact(tips: Int32Array, count: number): void {
    renumbered.fill(0, 0, size)
    for (let i = 0; i < count; i += 1) markToRoot(tips[i] ?? ROOT)
    settle(tips, count)
    keepMarked()
    for (let i = 0; i < count; i += 1) tips[i] = newNumber(tips[i] ?? ROOT)
  }

  function markToRoot(tip: number): void {
    let node = tip
    while (node !== ROOT && renumbered[node] === 0) {
      renumbered[node] = 1
      node = parents[node] ?? ROOT
    }
  }

  /** Every path has the same length: the marked nodes of a level that is one wide belong to all of them. */
  function settle(tips: Int32Array, count: number): void {
    const childCounts = new Int32Array(size)
    let rootChildren = 0
    for (let node = 0; node < size; node += 1) {
      if (renumbered[node] === 0) continue
      const parent = parents[node] ?? ROOT
      if (parent === ROOT) rootChildren += 1
      else childCounts[parent] = (childCounts[parent] ?? 0) + 1
    }
    if (rootChildren !== 1) return
    const path: number[] = []
    for (let node = tips[0] ?? ROOT; node !== ROOT; node = parents[node] ?? ROOT) path.push(node)
    path.reverse()
    for (const node of path) {
      if (count > 0 && isTip(node, tips, count)) return
      settled.push(labels[node] ?? EXTRA)
      renumbered[node] = 0
      if (childCounts[node] !== 1) return
    }
  }

  function isTip(node: number, tips: Int32Array, count: number): boolean {
    for (let i = 0; i < count; i += 1) if (tips[i] === node) return true
    return false
  }

  function keepMarked(): void {
    let kept = 0
    for (let node = 0; node < size; node += 1) {
      if (renumbered[node] === 0) {
        renumbered[node] = ROOT
        continue
      }
      parents[kept] = newNumber(parents[node] ?? ROOT)
      labels[kept] = labels[node] ?? EXTRA
      renumbered[node] = kept
      kept += 1
    }
    size = kept
  }

  const newNumber = (node: number) => (node === ROOT ? ROOT : (renumbered[node] ?? ROOT))

  return {
    grow(parent, label) {
      parents[size] = parent
      labels[size] = label
      size += 1
      return size - 1
    },
    isFull: () => size > CAPACITY - RESERVE,
    compact,
    readBack(tip, into) {
      let node = tip
      let count = 0
      while (node !== ROOT && count < into.length) {
        into[count] = labels[node] ?? EXTRA
        node = parents[node] ?? ROOT
        count += 1
      }
      for (let i = settled.length - 1; i >= 0 && count < into.length; i -= 1) {
        into[count] = settled[i] ?? EXTRA
        count += 1
      }
      return count
    },
    read(tip) {
      const tail: number[] = []
      for (let node = tip; node !== ROOT; node = parents[node] ?? ROOT) tail.push(labels[node] ?? EXTRA)
      return Int32Array.from([...settled, ...tail.reverse()])
    },
  }
}
