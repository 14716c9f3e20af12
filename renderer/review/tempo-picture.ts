import { median } from '../../shared/align/median'
import type { TempoPoint } from '../../shared/grade/session-report'

/** A tempo curve in a square of side 1, top left at 0, 0. */
export interface TempoPicture {
  /** Quarter notes a minute at the bottom and at the top. */
  readonly slowest: number
  readonly fastest: number
  /** "x,y x,y …" */
  readonly line: string
  /** Height of the usual tempo. */
  readonly middle: number
}

/** Fewer beats than two bars show nothing. Ours. */
const FEWEST_BEATS = 8
/** An even tempo is drawn as a flat line, not as mountains: at least so much of it is the height. Ours. */
const LEAST_HEIGHT = 0.3
/** More points than this no screen shows. */
const MOST_POINTS = 400

export function tempoPicture(points: readonly TempoPoint[]): TempoPicture | null {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < FEWEST_BEATS) return null
  const tempos = points.map(({ quartersPerMinute }) => quartersPerMinute)
  const usual = median(tempos)
  const [low, high] = [Math.min(...tempos), Math.max(...tempos)]
  const missing = Math.max(0, LEAST_HEIGHT * usual - (high - low)) / 2
  const slowest = Math.floor(low - missing)
  const fastest = Math.ceil(high + missing)
  const heightOf = (tempo: number) => round((fastest - tempo) / (fastest - slowest))
  const step = Math.ceil(points.length / MOST_POINTS)
  const line = points
    .filter((point, index) => index % step === 0 || point === last)
    .map(
      ({ beat, quartersPerMinute }) =>
        `${round((beat - first.beat) / (last.beat - first.beat))},${heightOf(quartersPerMinute)}`,
    )
  return { slowest, fastest, line: line.join(' '), middle: heightOf(usual) }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
