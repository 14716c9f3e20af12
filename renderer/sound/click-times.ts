import { MS_PER_MINUTE } from '../../shared/base/units'
import type { Bar, Metre, Score } from '../../shared/music/score'

/** One beat, in ms from the beginning of the bar that is counted in. */
export interface Click {
  readonly atMs: number
  readonly isDownbeat: boolean
}

/** Bars of count-in, then the beats of the score from a bar to its end. */
export function clickTimes(
  score: Score,
  barIndex: number,
  quartersPerMinute: number,
  countInBars = 1,
): readonly Click[] {
  const msPerQuarter = MS_PER_MINUTE / quartersPerMinute
  const start = score.bars[barIndex]
  if (!start) return []
  const written = score.bars.slice(barIndex).flatMap((bar) => {
    return beatsOf(bar, bar.onset - start.onset)
  })
  return [...countIn(start, countInBars), ...written].map(({ beat, isDownbeat }) => ({
    atMs: beat * msPerQuarter,
    isDownbeat,
  }))
}

/** How long the count-in lasts. */
export function countInMs({ bars }: Score, barIndex: number, quartersPerMinute: number, countInBars = 1): number {
  const start = bars[barIndex]
  if (!start) return 0
  return (countInBars * beatCount(start.metre) * beatLength(start.metre) * MS_PER_MINUTE) / quartersPerMinute
}

interface Beat {
  /** In quarter notes from the beginning of the bar that is counted in. */
  readonly beat: number
  readonly isDownbeat: boolean
}

/** Whole bars, so counted that an upbeat comes where it belongs. */
function countIn(start: Bar, bars: number): readonly Beat[] {
  const { metre } = start
  const { firstAt, number } = gridOf(start)
  const count = beatCount(metre) * bars
  return Array.from({ length: count }, (_, nth) => ({
    beat: firstAt + (nth - count) * beatLength(metre),
    isDownbeat: (nth + number) % beatCount(metre) === 0,
  }))
}

function beatsOf(bar: Bar, from: number): readonly Beat[] {
  const length = beatLength(bar.metre)
  const { firstAt, number } = gridOf(bar)
  // A bar that a repeat sign cuts in two may end inside a beat.
  return Array.from({ length: Math.max(0, Math.ceil((bar.duration - firstAt) / length - ROUNDING)) }, (_, nth) => ({
    beat: from + firstAt + nth * length,
    isDownbeat: nth + number === 0,
  }))
}

const ROUNDING = 1e-6
const QUARTERS_IN_WHOLE = 4
/** Of short notes, three make a beat: a dotted one. */
const COMPOUND_UNIT = 8
const NOTES_IN_COMPOUND_BEAT = 3

/** Six, nine and twelve eight are felt in dotted beats; three eight is counted in quavers, as it is mostly slow or small. */
function isCompound({ beats, unit }: Metre): boolean {
  return unit >= COMPOUND_UNIT && beats > NOTES_IN_COMPOUND_BEAT && beats % NOTES_IN_COMPOUND_BEAT === 0
}

function beatCount(metre: Metre): number {
  return isCompound(metre) ? metre.beats / NOTES_IN_COMPOUND_BEAT : metre.beats
}

/** In quarter notes. */
function beatLength(metre: Metre): number {
  return (QUARTERS_IN_WHOLE / metre.unit) * (isCompound(metre) ? NOTES_IN_COMPOUND_BEAT : 1)
}

interface Grid {
  /** Where the first beat of the bar falls, in quarter notes after its beginning. */
  readonly firstAt: number
  /** Which beat of the metre that is; 0 is the first. */
  readonly number: number
}

/** The piece may begin with an upbeat, inside a beat too: then the beats are counted back from the end of the bar. */
function gridOf(bar: Bar): Grid {
  const [count, length] = [beatCount(bar.metre), beatLength(bar.metre)]
  const isUpbeat = bar.index === 0 && bar.duration < count * length - ROUNDING
  if (!isUpbeat) return { firstAt: 0, number: 0 }
  const whole = Math.floor(bar.duration / length + ROUNDING)
  const firstAt = bar.duration - whole * length
  return { firstAt: firstAt > ROUNDING ? firstAt : 0, number: (count - whole) % count }
}
