import { median, robustSpread } from '../align/median'

/** Something measured against what a teacher would let pass. */
export interface Measure {
  /** In the unit of what is measured. */
  readonly measured: number
  /** Up to here nobody remarks on it. */
  readonly tolerance: number
  /** Standard error of `measured`. */
  readonly error: number
  /** How many cases it was measured on. */
  readonly cases: number
}

/** Standard error of a median of n normal values: this × their deviation ÷ √n. */
const MEDIAN_ERROR = 1.2533
/** Standard error of 1.4826 × MAD of n normal values: this × it ÷ √n (its efficiency is 37 %). */
const SPREAD_ERROR = 1.16

/** How sure it is that what was measured lies beyond the tolerance, 0..1: a normal error, Page's formula (1977). */
export function surenessOf({ measured, tolerance, error }: Measure): number {
  const z = Math.max(-8, Math.min(8, (measured - tolerance) / Math.max(error, Number.MIN_VALUE)))
  return 1 / (1 + Math.exp(-(1.5976 * z + 0.07056 * z ** 3)))
}

/** A share of cases, by the score test against the tolerated share, corrected for continuity. */
export function measureShare(hits: number, cases: number, tolerance: number): Measure {
  const measured = cases === 0 ? 0 : Math.max(0, hits - 0.5) / cases
  return { measured, tolerance, error: Math.sqrt((tolerance * (1 - tolerance)) / Math.max(1, cases)), cases }
}

/** The usual one of these values; `least` is the error of a single one that is always allowed for. */
export function measureMedian(values: readonly number[], tolerance: number, least: number): Measure {
  const middle = median(values)
  const deviation = Math.max(least, robustSpread(values))
  return {
    measured: middle,
    tolerance,
    error: (MEDIAN_ERROR * deviation) / Math.sqrt(values.length),
    cases: values.length,
  }
}

/** Their mean, which is surer where no value is wild. */
export function measureMean(values: readonly number[], tolerance: number, least: number): Measure {
  const measured = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - measured) ** 2, 0)
  const deviation = Math.max(least, Math.sqrt(squares / Math.max(1, values.length - 1)))
  return { measured, tolerance, error: deviation / Math.sqrt(values.length), cases: values.length }
}

/** How far these values scatter: 1.4826 × MAD. */
export function measureSpread(values: readonly number[], tolerance: number): Measure {
  const measured = robustSpread(values)
  return { measured, tolerance, error: (SPREAD_ERROR * measured) / Math.sqrt(values.length), cases: values.length }
}
