import type { TimeCurve, TimePoint } from './time-curve'

/** When each beat fell where nobody kept time: straight from one onset to the next. */
export function stepTimes(points: readonly TimePoint[]): TimeCurve {
  function stepAt(beat: number): { readonly from: TimePoint; readonly msPerQuarter: number } | null {
    const after = points.findIndex((point) => point.beat > beat)
    const upper = after < 0 ? points.length - 1 : Math.max(1, after)
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
