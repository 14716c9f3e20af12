/** What a hypothesis makes of a played note: nothing, a key of its chord, one left behind, one ahead, one elsewhere. */
export type Move = 'extra' | 'chord' | 'late' | 'advance' | 'jump'
const MOVES: readonly Move[] = ['extra', 'chord', 'late', 'advance', 'jump']

/** The moves that one played note allows, cheap or dear. Refilled for each note without making garbage. */
export interface MoveList {
  clear(): void
  add(cost: number, parent: number, label: number, move: Move): void
  count(): number
  cost(i: number): number
  parent(i: number): number
  label(i: number): number
  move(i: number): Move
  cheapest(): number
  /** The cost of the `rank`-th cheapest move, or `hopeless` when fewer are below that. */
  costOfRank(rank: number, hopeless: number): number
}

export function createMoveList(capacity: number): MoveList {
  const costs = new Float64Array(capacity)
  const parents = new Int32Array(capacity)
  const labels = new Int32Array(capacity)
  const moves = new Uint8Array(capacity)
  const sorted = new Float64Array(capacity)
  let count = 0

  return {
    clear: () => void (count = 0),
    add(cost, parent, label, move) {
      if (count >= capacity) return
      costs[count] = cost
      parents[count] = parent
      labels[count] = label
      moves[count] = MOVES.indexOf(move)
      count += 1
    },
    count: () => count,
    cost: (i) => costs[i] ?? Infinity,
    parent: (i) => parents[i] ?? 0,
    label: (i) => labels[i] ?? 0,
    move: (i) => MOVES[moves[i] ?? 0] ?? 'extra',
    cheapest() {
      let best = Infinity
      for (let i = 0; i < count; i += 1) best = Math.min(best, costs[i] ?? Infinity)
      return best
    },
    costOfRank(rank, hopeless) {
      let kept = 0
      for (let i = 0; i < count; i += 1) {
        const cost = costs[i] ?? Infinity
        if (cost <= hopeless) sorted[kept++] = cost
      }
      return kept <= rank ? hopeless : (sorted.subarray(0, kept).sort()[rank - 1] ?? hopeless)
    },
  }
}
