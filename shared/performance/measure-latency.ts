import type { Result } from '../base/result'
import { failed, ok } from '../base/result'

/** How late a device says what happened, against a click that was heard. Times are ms, all on one clock. */
export interface MeasuredLatency {
  /** 0 or more: what the device adds is never less than nothing. */
  readonly offsetMs: number
  /** Half of the taps that met a click lay within this of their own middle. */
  readonly jitterMs: number
  /** Taps that met a click. */
  readonly tapCount: number
}

/**
 * `tooFewTaps`: they would not tell anything. `notInTime`: too many lay beside the click, or none of it can be told
 * apart from chance. `tooUneven`: with the click, but too loosely for a middle.
 */
export type LatencyProblem = 'tooFewTaps' | 'tooUneven' | 'notInTime'

export interface TapLimits {
  /** How early and how late the whole series may lie against its clicks, in ms. */
  readonly earliestMs: number
  readonly latestMs: number
  /** A tap that lies further than this from the series is a slip, in ms. */
  readonly slipMs: number
  readonly mostJitterMs: number
  readonly fewestTaps: number
  /** Of the taps so many must meet a click, 0..1. */
  readonly leastShare: number
}

/**
 * Somebody taps a key. People are 20 to 50 ms ahead of a click, some 100 (Repp 2005, "Sensorimotor synchronization"),
 * and spread by about 4 % of its step: 25 ms at 100 a minute, of which half lies within 17. No wired keyboard and no
 * Bluetooth instrument is later than 350 ms. The other bounds are ours: of a thousand random series none but a few
 * passes (`test/property/measure-latency.test.ts`).
 */
export const tappedByHand: TapLimits = {
  earliestMs: -110,
  latestMs: 350,
  slipMs: 70,
  mostJitterMs: 25,
  fewestTaps: 8,
  leastShare: 0.75,
}

/**
 * The app's own click goes through the loudspeaker into the microphone: nobody is ahead of it and nothing is loose.
 * Noises of the room are heard beside it. Ours.
 */
export const heardThroughAir: TapLimits = {
  earliestMs: -10,
  latestMs: 450,
  slipMs: 25,
  mostJitterMs: 8,
  fewestTaps: 8,
  leastShare: 0.6,
}

/** A finger that touches twice, a chord, an echo: one tap. Ours: a third of the shortest click that is asked for. */
const ONE_TAP_MS = 100

/**
 * Pairs taps and clicks by the shift that most of them have in common; the nearest click would be the wrong one for a
 * device that is late by half a step. Clicks should lie further apart than `latestMs - earliestMs`.
 */
export function measureLatency(
  clicks: readonly number[],
  taps: readonly number[],
  limits: TapLimits = tappedByHand,
): Result<MeasuredLatency, LatencyProblem> {
  const single = singleTaps(tapsNear(clicks, taps, limits))
  if (single.length < limits.fewestTaps) return failed('tooFewTaps')
  const delays = commonDelays(clicks, single, limits)
  if (delays.length < limits.fewestTaps || delays.length < limits.leastShare * single.length) return failed('notInTime')
  const middle = medianOf(delays)
  const jitterMs = medianOf(delays.map((delay) => Math.abs(delay - middle)))
  if (jitterMs > limits.mostJitterMs) return failed('tooUneven')
  return ok({ offsetMs: Math.max(0, middle), jitterMs, tapCount: delays.length })
}

/** What was tapped while nothing clicked says nothing. */
function tapsNear(
  clicks: readonly number[],
  taps: readonly number[],
  { earliestMs, latestMs }: TapLimits,
): readonly number[] {
  const from = Math.min(...clicks) + earliestMs
  const until = Math.max(...clicks) + latestMs
  return taps.filter((tap) => tap >= from && tap <= until).sort((one, other) => one - other)
}

/** `taps` in order. */
function singleTaps(taps: readonly number[]): readonly number[] {
  const single: number[] = []
  for (const tap of taps) if (tap - (single.at(-1) ?? -Infinity) >= ONE_TAP_MS) single.push(tap)
  return single
}

/** How late each click's tap was, for the shift that fits most clicks; of equals the one they lie closest around. */
function commonDelays(clicks: readonly number[], taps: readonly number[], limits: TapLimits): readonly number[] {
  const delays = clicks.map((click) =>
    taps.map((tap) => tap - click).filter((delay) => delay >= limits.earliestMs && delay <= limits.latestMs),
  )
  let best: readonly number[] = []
  let bestSpread = Infinity
  // Around each delay, and around the middle of a span that begins with it: of those one holds as many as any can.
  for (const shift of delays.flat().flatMap((delay) => [delay, delay + limits.slipMs])) {
    const fitting = delays.flatMap((ofClick) => nearestTo(shift, ofClick, limits.slipMs))
    const spread = fitting.reduce((sum, delay) => sum + Math.abs(delay - shift), 0)
    if (fitting.length < best.length || (fitting.length === best.length && spread >= bestSpread)) continue
    best = fitting
    bestSpread = spread
  }
  return best
}

function nearestTo(shift: number, delays: readonly number[], withinMs: number): readonly number[] {
  const [nearest] = [...delays].sort((one, other) => Math.abs(one - shift) - Math.abs(other - shift))
  return nearest !== undefined && Math.abs(nearest - shift) <= withinMs ? [nearest] : []
}

/** Of at least one. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2
}
