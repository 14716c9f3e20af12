import { MAD_TO_SIGMA, median } from './median'
import type { Smoothed, TempoModel } from './tempo-filter'

/** A hesitation makes all that follows at least so much later, a new tempo is at least so much another. Ours. */
const HESITATION_MS = 80
const TURN_SHARE = 0.25
/** Both by so many typical errors, or it may be chance. Ours, by simulation. */
const PLAIN_ERRORS = 5
/** Points on each side among which it is the greatest. A break in the first or last two is no break but an end. */
const ALONE = 3
const ENDS = 2
/** Anything may be, in ms² and (ms per quarter)². */
const BREAK_VARIANCE = 1e9

/**
 * Where all that follows is late against all that went before, or faster or slower, more than one late note could make
 * it: of the three the plainest. Written into the model. `errors` are those of single points, `usual` the typical one.
 */
export function findBreaks(
  model: TempoModel,
  smoothed: Smoothed,
  { errors, usual }: { readonly errors: Float64Array; readonly usual: number },
): void {
  const breaks = signsOf(smoothed.breakLeverage, smoothed.breakPrecision, usual)
  const turns = signsOf(smoothed.turnLeverage, smoothed.turnPrecision, usual)
  for (let i = ENDS; i < errors.length - ENDS; i += 1) {
    const error = (errors[i] ?? 0) / usual
    const lateMs = Math.abs(smoothed.breakLeverage[i] ?? 0) / (smoothed.breakPrecision[i] || Infinity)
    const change = Math.abs(smoothed.turnLeverage[i] ?? 0) / (smoothed.turnPrecision[i] || Infinity)
    const paceBefore = smoothed.pace[i - 1] ?? model.startPace
    const isBreak = isPlain(breaks, i, [turns, error]) && lateMs >= HESITATION_MS
    const isTurn = isPlain(turns, i, [breaks, error]) && change >= TURN_SHARE * paceBefore
    if (isBreak) model.break[i] = BREAK_VARIANCE
    else if (isTurn) model.turn[i] = BREAK_VARIANCE
  }
}

/** In typical errors; a misfit that is everywhere is typical too. */
function signsOf(leverage: Float64Array, precision: Float64Array, usual: number): Float64Array {
  const signs = leverage.map((value, i) => Math.abs(value) / Math.sqrt(precision[i] || Infinity))
  const typical = Math.max(usual, MAD_TO_SIGMA * median(signs.subarray(1)))
  return signs.map((sign) => sign / typical)
}

/** The greatest around, of its own kind and of the others. */
function isPlain(signs: Float64Array, i: number, [others, error]: readonly [Float64Array, number]): boolean {
  const sign = signs[i] ?? 0
  if (sign < PLAIN_ERRORS || sign <= error) return false
  const around = (values: Float64Array) => values.subarray(i - Math.min(i, ALONE), i + ALONE + 1)
  return around(signs).every((other) => other <= sign) && around(others).every((other) => other <= sign)
}
