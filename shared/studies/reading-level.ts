import { EASIEST_LEVEL, HARDEST_LEVEL } from './study'

/**
 * How well somebody reads at sight, from few readings. The model: whoever reads at level L plays a piece of level P with
 * an accuracy of at least c with the chance 1 / (1 + e^-(STEEPNESS · (L - P) + EASE(c))): a logistic curve of the
 * difference, as Elo's and Rasch's, with one curve for each of a few accuracies (Samejima's graded response model). So a
 * reading tells more than that it went well. Where L is, is a distribution on a grid, by Bayes' rule.
 */
export interface ReadingEstimate {
  /** 1..10: the mean. */
  readonly level: number
  /** Half of the width of the middle 80 %, in levels. */
  readonly spread: number
}

/** A piece read at first sight. */
export interface PastReading {
  readonly pieceLevel: number
  /** 0..1. */
  readonly accuracy: number
}

/** The accuracy that counts as read: what an exercise asks for too. */
export const TARGET_ACCURACY = 0.9
/** Ours, as all of these: two levels above one's own, what was read in three of four pieces is read in one of six. */
const STEEPNESS_PER_LEVEL = 1.4
/** e^1.1 to 1 are three to one: at one's own level three pieces of four are read. */
const EASES: readonly { readonly accuracy: number; readonly ease: number }[] = [
  { accuracy: 0.75, ease: 3 },
  { accuracy: TARGET_ACCURACY, ease: 1.1 },
  { accuracy: 0.97, ease: -0.6 },
]
const TARGET_EASE = 1.1
/** The chance of success at which the next piece is chosen: hard enough to learn, easy enough to go on. */
const TARGET_CHANCE = 0.75
/** Before the first reading: most beginners of the app read little, and a few read well. */
const PRIOR_LEVEL = 3
const PRIOR_SPREAD_LEVELS = 3
/** People learn: what was read long ago says less. Added to the variance at each reading. */
const DRIFT_LEVELS = 0.15
const GRID_STEP_LEVELS = 0.1
const GRID: readonly number[] = Array.from(
  { length: Math.round((HARDEST_LEVEL - EASIEST_LEVEL) / GRID_STEP_LEVELS) + 1 },
  (_, index) => EASIEST_LEVEL + index * GRID_STEP_LEVELS,
)
const MIDDLE_SHARE = 0.8

type Belief = readonly number[]

/** After each reading, in the order of time. */
export function estimateReadings(readings: readonly PastReading[]): readonly ReadingEstimate[] {
  let belief = prior()
  return readings.map((reading) => {
    belief = learn(belief, reading)
    return describe(belief)
  })
}

/** The level of the piece to read next. */
export function nextPieceLevel(readings: readonly PastReading[]): number {
  const belief = readings.reduce(learn, prior())
  const levels = Array.from({ length: HARDEST_LEVEL - EASIEST_LEVEL + 1 }, (_, index) => EASIEST_LEVEL + index)
  const distance = (pieceLevel: number) => Math.abs(chanceFor(belief, pieceLevel) - TARGET_CHANCE)
  return levels.reduce((best, level) => (distance(level) < distance(best) ? level : best))
}

/** The chance that a reader of this level reaches the target in a piece of that one. */
export function chanceOfReading(readerLevel: number, pieceLevel: number): number {
  return chance(readerLevel - pieceLevel, TARGET_EASE)
}

function chanceFor(belief: Belief, pieceLevel: number): number {
  return belief.reduce((sum, weight, index) => sum + weight * chanceOfReading(GRID[index] ?? 0, pieceLevel), 0)
}

function chance(levelsAbove: number, ease: number): number {
  return 1 / (1 + Math.exp(-(STEEPNESS_PER_LEVEL * levelsAbove + ease)))
}

function prior(): Belief {
  return normalized(GRID.map((level) => bell(level - PRIOR_LEVEL, PRIOR_SPREAD_LEVELS)))
}

function learn(belief: Belief, { pieceLevel, accuracy }: PastReading): Belief {
  return normalized(
    drifted(belief).map((weight, index) => weight * likelihood((GRID[index] ?? 0) - pieceLevel, accuracy)),
  )
}

/** Of an accuracy between two of the named ones: the chance of the lower less that of the upper. */
function likelihood(levelsAbove: number, accuracy: number): number {
  const reached = EASES.filter((step) => accuracy >= step.accuracy)
  const lower = reached.at(-1)
  const upper = EASES[reached.length]
  return (lower ? chance(levelsAbove, lower.ease) : 1) - (upper ? chance(levelsAbove, upper.ease) : 0)
}

/** Spread out a little; what would leave the grid stays at its end. */
function drifted(belief: Belief): Belief {
  const kernel = [-3, -2, -1, 0, 1, 2, 3].map((steps) => [steps, bell(steps * GRID_STEP_LEVELS, DRIFT_LEVELS)] as const)
  const spread = Array<number>(belief.length).fill(0)
  belief.forEach((weight, index) => {
    for (const [steps, share] of kernel) {
      const to = Math.max(0, Math.min(belief.length - 1, index + steps))
      spread[to] = (spread[to] ?? 0) + weight * share
    }
  })
  return normalized(spread)
}

function describe(belief: Belief): ReadingEstimate {
  const level = belief.reduce((sum, weight, index) => sum + weight * (GRID[index] ?? 0), 0)
  const tail = (1 - MIDDLE_SHARE) / 2
  return { level, spread: (quantile(belief, 1 - tail) - quantile(belief, tail)) / 2 }
}

function quantile(belief: Belief, share: number): number {
  let sum = 0
  const index = belief.findIndex((weight) => (sum += weight) >= share)
  return GRID[index] ?? HARDEST_LEVEL
}

const bell = (distance: number, spread: number) => Math.exp(-0.5 * (distance / spread) ** 2)

function normalized(weights: readonly number[]): Belief {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
