/** The only chance in a simulated performance: the same seed gives the same throws. */
export interface Dice {
  /** 0..1, evenly. */
  share(): number
  /** Around 0 with a standard deviation of 1. */
  bell(): number
  /** True in so large a share of the throws. */
  falls(share: number): boolean
  between(from: number, to: number): number
  pick<Thing>(things: readonly Thing[]): Thing | undefined
}

/** Marsaglia's xorshift32 (2003). `purpose` gives independent dice of one seed. */
export function createDice(seed: number, purpose = 0): Dice {
  let state = (seed * 2_654_435_761 + purpose * 40_503) >>> 0 || 1
  const share = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 8; i += 1) share()
  /** A sum of twelve evens is near enough to a normal. */
  const bell = () => Array.from({ length: 12 }, share).reduce((sum, value) => sum + value, -6)
  const between = (from: number, to: number) => from + (to - from) * share()
  return {
    share,
    bell,
    between,
    // No throw without need: a habit that a student does not have leaves the others as they were.
    falls: (likelihood) => likelihood > 0 && share() < likelihood,
    pick: (things) => things[Math.floor(share() * things.length)],
  }
}
