import type { Bar, Score } from '../../shared/music/score'

/** One click, in ms from the beginning of the bar that is counted in. */
export interface Click {
  readonly atMs: number
  readonly isDownbeat: boolean
}

const QUARTERS_IN_WHOLE = 4
const MS_PER_MINUTE = 60_000

/** A bar of count-in, then the beats of the score from a bar to its end. */
export function clickTimes(score: Score, barIndex: number, quartersPerMinute: number): readonly Click[] {
  const msPerQuarter = MS_PER_MINUTE / quartersPerMinute
  const start = score.bars[barIndex]
  if (!start) return []
  const written = score.bars.slice(barIndex).flatMap((bar) => {
    return beatsOf(bar, bar.onset - start.onset)
  })
  return [...countIn(start), ...written].map(({ beat, isDownbeat }) => ({ atMs: beat * msPerQuarter, isDownbeat }))
}

/** How long the count-in lasts. */
export function countInMs({ bars }: Score, barIndex: number, quartersPerMinute: number): number {
  const start = bars[barIndex]
  return start ? (start.metre.beats * beatLength(start) * MS_PER_MINUTE) / quartersPerMinute : 0
}

interface Beat {
  /** In quarter notes from the beginning of the bar that is counted in. */
  readonly beat: number
  readonly isDownbeat: boolean
}

/** A whole bar, so counted that an upbeat comes where it belongs. */
function countIn(start: Bar): readonly Beat[] {
  const length = beatLength(start)
  const upbeat = firstBeat(start)
  return Array.from({ length: start.metre.beats }, (_, nth) => ({
    beat: (nth - start.metre.beats) * length,
    isDownbeat: (nth + upbeat) % start.metre.beats === 0,
  }))
}

function beatsOf(bar: Bar, from: number): readonly Beat[] {
  const length = beatLength(bar)
  const upbeat = firstBeat(bar)
  // A bar that a repeat sign cuts in two may end inside a beat.
  return Array.from({ length: Math.ceil(bar.duration / length - ROUNDING) }, (_, nth) => ({
    beat: from + nth * length,
    isDownbeat: nth + upbeat === 0,
  }))
}

const ROUNDING = 1e-6

const beatLength = ({ metre }: Bar) => QUARTERS_IN_WHOLE / metre.unit

/** The beat of the metre on which a bar begins: 0, or a later one where the piece begins with an upbeat. */
function firstBeat(bar: Bar): number {
  const missing = bar.metre.beats - bar.duration / beatLength(bar)
  return bar.index === 0 && missing > ROUNDING ? Math.floor(missing) : 0
}
