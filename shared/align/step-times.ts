import { firstNotBefore } from '../base/first-from'
import type { TimeCurve, TimePoint } from './time-curve'

/** When each beat fell where nobody kept time: straight from one onset to the next. `points` ascend by beat. */
export function stepTimes(points: readonly TimePoint[]): TimeCurve {
  function stepAt(beat: number): { readonly from: TimePoint; readonly msPerQuarter: number } | null {
    const upper = Math.min(Math.max(firstNotBefore(points, beat, isUpTo), 1), points.length - 1)
    const from = points[upper - 1] ?? points[upper]
    const to = points[upper]
    if (!from || !to) return null
    return { from, msPerQuarter: to.beat > from.beat ? (to.ms - from.ms) / (to.beat - from.beat) : 0 }
  }

  return {
    msAt(beat) {
      const step = stepAt(beat)
      return step ? step.from.ms + (beat - step.from.beat) * step.msPerQuarter : NaN
    },
    msPerQuarterAt: (beat) => stepAt(beat)?.msPerQuarter ?? 0,
  }
}

const isUpTo = (point: TimePoint, beat: number) => point.beat <= beat
