/** Chance that is the same on every device: two dice of one seed throw alike. */
export interface Dice {
  /** 0 ≤ value < 1. */
  next(): number
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  /** In proportion to the weights; the first where none weighs anything. */
  pickWeighted<Value>(values: readonly [Value, ...Value[]], weightOf: (value: Value) => number): Value
  isLucky(chance: number): boolean
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** The step of mulberry32, by Tommy Ettinger: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
const MULBERRY_STEP = 0x6d2b79f5
const UINT32_RANGE = 2 ** 32

export function createDice(seed: string): Dice {
  let state = hashOf(seed)

  const next = () => {
    state = (state + MULBERRY_STEP) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32_RANGE
  }
  const below = (count: number) => Math.floor(next() * count)

  return {
    next,
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    pickWeighted: (values, weightOf) => {
      const weights = values.map(weightOf)
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const index = weights.findIndex((weight) => (left -= weight) < 0)
      return values[index] ?? values[0]
    },
    isLucky: (chance) => next() < chance,
  }
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME)
  return hash >>> 0
}
