/** What a hypothesis makes of a played note: nothing, a key of its chord, one left behind, one ahead, one elsewhere. */
export type Move = 'extra' | 'chord' | 'late' | 'advance' | 'jump'

/**
 * The moves that one played note allows, but for the hopeless ones, as columns. Refilled for each note without making
 * garbage: to ask a function for each number made some.
 */
export interface MoveList {
  count: number
  readonly costs: Float64Array
  readonly parents: Int32Array
  readonly labels: Int32Array
  readonly moves: readonly Move[]
  clear(): void
  add(cost: number, parent: number, label: number, move: Move): void
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
  /** The cost of the cheapest move so far: in an array, because a variable would be a new object each time. */
  const least = Float64Array.of(Infinity)

  const list: MoveList = {
    count: 0,
    costs,
    parents,
    labels,
    moves,
    clear() {
      list.count = 0
      least[0] = Infinity
    },
    add(cost, parent, label, move) {
      const i = list.count
      const cheapest = least[0] ?? Infinity
      if (i >= capacity || cost > cheapest + hopeless) return
      costs[i] = cost
      parents[i] = parent
      labels[i] = label
      moves[i] = move
      list.count = i + 1
      if (cost < cheapest) least[0] = cost
    },
    cheapest: () => least[0] ?? Infinity,
    limit: () => (least[0] ?? Infinity) + hopeless,
    costOfRank(rank) {
      const limit = (least[0] ?? Infinity) + hopeless
      let kept = 0
      for (let i = 0; i < list.count; i += 1) {
        const cost = costs[i] ?? Infinity
        if (cost <= limit) ranked[kept++] = cost
      }
      return kept <= rank ? limit : nthSmallest(ranked, kept, rank - 1)
    },
  }
  return list
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
