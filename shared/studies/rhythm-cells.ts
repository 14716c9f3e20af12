import type { Dice } from './dice'
import type { StudyMeasure } from './metres'

/** Lengths in ticks; a rest is negative. */
export type Rhythm = readonly number[]

interface Cell {
  readonly lengths: Rhythm
  /** The first level that reads it. */
  readonly level: number
}

const cell = (level: number, ...lengths: number[]): Cell => ({ level, lengths })

/**
 * In the order in which primers bring them: quarters and halves, rests, eighths, dots, sixteenths, syncopations,
 * triplets. A quarter lasts 24.
 */
const SIMPLE_CELLS: readonly [Cell, ...Cell[]] = [
  cell(1, 24),
  cell(1, 24, 24),
  cell(1, 48),
  cell(2, -24),
  cell(2, 72),
  cell(3, 12, 12),
  cell(3, 12, 12, 24),
  cell(4, 36, 12),
  cell(5, 12, 12, 12, 12),
  cell(5, -12, 12),
  cell(6, 18, 6),
  cell(6, 12, 24, 12),
  cell(7, 6, 6, 6, 6),
  cell(7, 12, 6, 6),
  cell(7, 6, 6, 12),
  cell(8, 8, 8, 8),
  cell(8, 24, 36, 12),
  cell(9, 6, 12, 6),
  cell(9, -12, 24, 12),
  cell(10, -6, 6, 6, 6),
  cell(10, 6, 18),
]

const COMPOUND_CELLS: readonly [Cell, ...Cell[]] = [
  cell(1, 36),
  cell(1, 72),
  cell(1, 24, 12),
  cell(2, -36),
  cell(3, 12, 12, 12),
  cell(4, 24, -12),
  cell(5, 12, -12, 12),
  cell(5, 12, 24),
  cell(6, 18, 6, 12),
  cell(7, 12, 6, 6, 12),
  cell(7, 24, 6, 6),
  cell(8, 6, 6, 6, 6, 6, 6),
  cell(8, 12, 12, 6, 6),
  cell(9, -12, 12, 12),
  cell(9, 18, 18),
  cell(10, 6, 12, 6, 12),
  cell(10, 6, 6, 18, 6),
]

/** What is new is read most, and what is old never quite goes away. Ours. */
const OLD_WEIGHT = 0.35
const NEWEST_LEVELS = 3
/** Music sounds more than it rests. */
const REST_WEIGHT = 0.4

export interface RhythmWish {
  readonly level: number
  readonly measure: StudyMeasure
  /** Whether the bar may have rests. */
  readonly hasRests: boolean
}

/** A bar full of cells that this level reads; the first is never a rest. */
export function throwBar(dice: Dice, { level, measure, hasRests }: RhythmWish): Rhythm {
  const lengths: number[] = []
  let at = 0
  while (at < measure.barTicks) {
    const [first, ...others] = fitting(at, { level, measure, hasRests })
    const chosen = dice.pickWeighted([first, ...others], (one) => weightOf(one, level))
    lengths.push(...chosen.lengths)
    at += ticksOfRhythm(chosen.lengths)
  }
  return lengths
}

function weightOf({ lengths, level: from }: Cell, level: number): number {
  const rested = lengths.some((length) => length < 0) ? REST_WEIGHT : 1
  return from > level - NEWEST_LEVELS || from <= 1 ? rested : rested * OLD_WEIGHT
}

function fitting(at: number, { level, measure, hasRests }: RhythmWish): readonly [Cell, ...Cell[]] {
  const { barTicks, pulseTicks, isCompound } = measure
  const cells = isCompound ? COMPOUND_CELLS : SIMPLE_CELLS
  const fits = ({ level: from, lengths }: Cell) => {
    const ticks = ticksOfRhythm(lengths)
    const isRestful = lengths.some((length) => length < 0)
    // What is longer than a pulse begins where the bar is strong.
    const isPlaced = ticks <= pulseTicks || at % (2 * pulseTicks) === 0
    return from <= level && at + ticks <= barTicks && isPlaced && (!isRestful || (hasRests && at > 0))
  }
  const [first = cells[0], ...others] = cells.filter(fits)
  return [first, ...others]
}

export const ticksOfRhythm = (lengths: Rhythm) => lengths.reduce((sum, length) => sum + Math.abs(length), 0)

/** A bar that comes to rest: what leads there, and a long note. */
export function cadenceBar(dice: Dice, wish: RhythmWish): Rhythm {
  const { measure, level } = wish
  if (measure.pulses < 2 || level < 3) return [measure.barTicks]
  const led = throwBar(dice, { ...wish, hasRests: false, measure: { ...measure, barTicks: measure.pulseTicks } })
  return [...led, measure.barTicks - measure.pulseTicks]
}
