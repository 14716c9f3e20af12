/** When each beat fell in a take, smoothed: what the student's own tempo was. */
export interface TimeCurve {
  /** Milliseconds on the take clock; NaN for a curve without points. */
  msAt(beat: number): number
  msPerQuarterAt(beat: number): number
}

export interface TimePoint {
  readonly beat: number
  readonly ms: number
}

/**
 * What makes the local tempo: the points within so many beats on each side, at least and at most so many of them.
 * Ours: a ritardando passes, a stumble stands out.
 */
const REACH_BEATS = 1.5
const MIN_NEIGHBOURS = 3
const MAX_NEIGHBOURS = 12
/** Points this many typical errors off the line do not bend it (Tukey's biweight; Mosteller & Tukey 1977). */
const OUTLIER = 4.685
const MIN_SPREAD_MS = 8
const FALLBACK_MS_PER_QUARTER = 600

/** A local straight line through the nearest points, twice: the second time without the outliers. */
export function smoothTimes(points: readonly TimePoint[]): TimeCurve {
  const lineAt = (beat: number) => localLine(points, nearest(points, beat), beat)
  return {
    msAt: (beat) => lineAt(beat).ms,
    msPerQuarterAt: (beat) => lineAt(beat).slope,
  }
}

function nearest(points: readonly TimePoint[], beat: number): readonly TimePoint[] {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.beat ?? 0) < beat) low = middle + 1
    else high = middle
  }
  const isNear = (i: number) => Math.abs((points[i]?.beat ?? Infinity) - beat) <= REACH_BEATS
  let from = low - MIN_NEIGHBOURS
  while (from > low - MAX_NEIGHBOURS && isNear(from - 1)) from -= 1
  let to = low + MIN_NEIGHBOURS
  while (to < low + MAX_NEIGHBOURS && isNear(to + 1)) to += 1
  return points.slice(Math.max(0, from), to + 1)
}

interface Line {
  readonly ms: number
  readonly slope: number
}

function localLine(all: readonly TimePoint[], points: readonly TimePoint[], beat: number): Line {
  if (points.length === 0) return { ms: NaN, slope: FALLBACK_MS_PER_QUARTER }
  const reach = Math.max(...points.map((point) => Math.abs(point.beat - beat))) * 1.1 + 1e-6
  const near = points.map((point) => tricube((point.beat - beat) / reach))
  const first = fit(points, near, beat, overallSlope(all))
  const errors = points.map((point) => point.ms - first.ms - first.slope * (point.beat - beat))
  const spread = Math.max(MIN_SPREAD_MS, 1.4826 * median(errors.map(Math.abs)))
  const robust = near.map((weight, i) => weight * biweight((errors[i] ?? 0) / (OUTLIER * spread)))
  return fit(points, robust, beat, first.slope)
}

function fit(points: readonly TimePoint[], weights: readonly number[], beat: number, fallbackSlope: number): Line {
  let total = 0
  let meanX = 0
  let meanY = 0
  points.forEach((point, i) => {
    const weight = weights[i] ?? 0
    total += weight
    meanX += weight * (point.beat - beat)
    meanY += weight * point.ms
  })
  if (total === 0) return { ms: points[0]?.ms ?? NaN, slope: fallbackSlope }
  meanX /= total
  meanY /= total
  let covariance = 0
  let variance = 0
  points.forEach((point, i) => {
    const x = point.beat - beat - meanX
    covariance += (weights[i] ?? 0) * x * (point.ms - meanY)
    variance += (weights[i] ?? 0) * x * x
  })
  const slope = variance > 1e-9 ? covariance / variance : fallbackSlope
  return { ms: meanY - slope * meanX, slope }
}

function overallSlope(points: readonly TimePoint[]): number {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || last.beat - first.beat < 1e-6) return FALLBACK_MS_PER_QUARTER
  return (last.ms - first.ms) / (last.beat - first.beat)
}

function tricube(distance: number): number {
  const far = Math.abs(distance)
  return far >= 1 ? 0 : (1 - far ** 3) ** 3
}

function biweight(error: number): number {
  return Math.abs(error) >= 1 ? 0 : (1 - error * error) ** 2
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
