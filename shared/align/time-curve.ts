import { firstFrom } from '../base/first-from'
import { fitTempo, type TimePoint } from './fit-tempo'

export type { TimePoint } from './fit-tempo'

/** When each beat of a take was due: by the student's own tempo, or by a grid. */
export interface TimeCurve {
  /** Milliseconds on the take clock; NaN for a curve without points. */
  msAt(beat: number): number
  msPerQuarterAt(beat: number): number
}

const FALLBACK_MS_PER_QUARTER = 600
/** Beats nearer than this are one. Triplets are stored as rounded thirds. */
const SAME_BEAT = 1e-6

/**
 * The student's own tempo, from the points of a take in ascending order of beats. A ritardando passes; a beat that was
 * heard is due when the beats around it say, so that a stumble stands out (docs/decisions/0009-tempo-curve.md).
 */
export function smoothTimes(points: readonly TimePoint[]): TimeCurve {
  const beats = Float64Array.from(points, ({ beat }) => beat)
  const last = points.length - 1
  if (last < 0) return { msAt: () => NaN, msPerQuarterAt: () => FALLBACK_MS_PER_QUARTER }
  if (last === 0) return straight(points[0] ?? { beat: 0, ms: 0 })

  const { dueMs, fellMs, msPerQuarter } = fitTempo(points)
  const paceAt = (beat: number) => {
    const upper = Math.min(last, Math.max(1, firstFrom(beats, beat)))
    const share = Math.min(1, Math.max(0, shareOfStep(beats, upper, beat)))
    return between(msPerQuarter, upper, share)
  }
  const msAt = (beat: number) => {
    const at = firstFrom(beats, beat - SAME_BEAT)
    if (Math.abs((beats[at] ?? Infinity) - beat) <= SAME_BEAT) return dueMs[at] ?? NaN
    if (at === 0) return (fellMs[0] ?? 0) + (beat - (beats[0] ?? 0)) * (msPerQuarter[0] ?? 0)
    if (at > last) return (fellMs[last] ?? 0) + (beat - (beats[last] ?? 0)) * (msPerQuarter[last] ?? 0)
    return between(fellMs, at, shareOfStep(beats, at, beat))
  }
  return { msAt, msPerQuarterAt: paceAt }
}

function straight({ beat: known, ms }: TimePoint): TimeCurve {
  return {
    msAt: (beat) => ms + (beat - known) * FALLBACK_MS_PER_QUARTER,
    msPerQuarterAt: () => FALLBACK_MS_PER_QUARTER,
  }
}

function shareOfStep(beats: Float64Array, upper: number, beat: number): number {
  const lower = beats[upper - 1] ?? 0
  return (beat - lower) / ((beats[upper] ?? 0) - lower)
}

function between(values: Float64Array, upper: number, share: number): number {
  const lower = values[upper - 1] ?? 0
  return lower + share * ((values[upper] ?? 0) - lower)
}
