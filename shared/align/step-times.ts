import type { TimeCurve, TimePoint } from './time-curve'

/** When each beat fell where nobody kept time: straight from one onset to the next. `points` ascend by beat. */
export function stepTimes(points: readonly TimePoint[]): TimeCurve {
  function stepAt(beat: number): { readonly from: TimePoint; readonly msPerQuarter: number } | null {
    const upper = Math.min(Math.max(firstAfter(points, beat), 1), points.length - 1)
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

function firstAfter(points: readonly TimePoint[], beat: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.beat ?? 0) <= beat) low = middle + 1
    else high = middle
  }
  return low
}
