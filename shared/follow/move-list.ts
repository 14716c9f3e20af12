/** What a hypothesis makes of a played note: nothing, a key of its chord, one left behind, one ahead, one elsewhere. */
export type Move = 'extra' | 'chord' | 'late' | 'advance' | 'jump'

/** The moves that one played note allows, but for the hopeless ones. Refilled for each note without making garbage. */
export interface MoveList {
  clear(): void
  add(cost: number, parent: number, label: number, move: Move): void
  count(): number
  cost(i: number): number
  parent(i: number): number
  label(i: number): number
  move(i: number): Move
  cheapest(): number
  /** A dearer move than this need not be looked for: it would not be taken in. Falls as cheaper ones are found. */
  limit(): number
  /** The cost of the `rank`-th cheapest move, or `limit` when fewer are below that. */
  costOfRank(rank: number): number
}

interface Size {
  readonly capacity: number
  /** By how much a move may be dearer than the cheapest. */
  readonly hopeless: number
}

export function createMoveList({ capacity, hopeless }: Size): MoveList {
  const costs = new Float64Array(capacity)
  const parents = new Int32Array(capacity)
  const labels = new Int32Array(capacity)
  const moves = Array.from<Move>({ length: capacity }).fill('extra')
  const ranked = new Float64Array(capacity)
  let count = 0
  let cheapest = Infinity

  return {
    clear() {
      count = 0
      cheapest = Infinity
    },
    add(cost, parent, label, move) {
      if (count >= capacity || cost > cheapest + hopeless) return
      costs[count] = cost
      parents[count] = parent
      labels[count] = label
      moves[count] = move
      count += 1
      if (cost < cheapest) cheapest = cost
    },
    count: () => count,
    cost: (i) => costs[i] ?? Infinity,
    parent: (i) => parents[i] ?? 0,
    label: (i) => labels[i] ?? 0,
    move: (i) => moves[i] ?? 'extra',
    cheapest: () => cheapest,
    limit: () => cheapest + hopeless,
    costOfRank(rank) {
      const limit = cheapest + hopeless
      let kept = 0
      for (let i = 0; i < count; i += 1) {
        const cost = costs[i] ?? Infinity
        if (cost <= limit) ranked[kept++] = cost
      }
      return kept <= rank ? limit : nthSmallest(ranked, kept, rank - 1)
    },
  }
}

/** Hoare's selection (1961) among the first `count`; changes their order. A sort of each note's costs was dear. */
function nthSmallest(values: Float64Array, count: number, nth: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] ?? Infinity) < pivot) i += 1
      while ((values[j] ?? -Infinity) > pivot) j -= 1
      if (i > j) break
      const value = values[i] ?? 0
      values[i] = values[j] ?? 0
      values[j] = value
      i += 1
      j -= 1
    }
    if (nth <= j) high = j
    else if (nth >= i) low = i
    else break
  }
  return values[nth] ?? Infinity
}
