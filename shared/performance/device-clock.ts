import type { EpochMs, SteadyMs } from '../base/units'
import { lineBelow, offsetOnLine, type ClockLine, type ClockSight } from './clock-line'

/** How a device's own clock lies against ours, as far as its messages have shown. */
export interface DeviceClock<Ms extends EpochMs | SteadyMs = EpochMs> {
  /** The quickest message of each stretch of time. */
  readonly sights: readonly ClockSight[]
  /** null before the first message. */
  readonly line: ClockLine | null
  /** Ms for each ms that the two clocks may run apart. */
  readonly steepestSlope: number
  /** How much later than the quickest its messages come, on the whole. */
  readonly latenessMs: number
  readonly lastHeardAt: Ms | null
}

/** A crystal is within 100 ppm of what it says; two of them, and a little more. */
const STEEPEST_SLOPE = 250e-6

/** A clock of which nothing is known yet. */
export const unknownClock: DeviceClock<never> = {
  sights: [],
  line: null,
  steepestSlope: STEEPEST_SLOPE,
  latenessMs: 0,
  lastHeardAt: null,
}

/** A clock that is believed to be the wall clock itself, until a message shows otherwise. It runs as ours does. */
export const wallClock: DeviceClock = {
  ...unknownClock,
  steepestSlope: 0,
  line: { fromMs: 0, offsetMs: 0, slope: 0 },
}

/**
 * A message that seems to have been under way for longer than this tells of a clock that jumped (a sleeping
 * computer, a lost delta), not of a slow way. Ours: five times what a busy JavaScript thread was seen to delay.
 */
const LONGEST_WAY_MS = 1000
/**
 * A message that comes so much earlier than any could so far shows that all before it were late, or that the clock
 * jumped: nothing of what was seen is kept. Ours: more than the line is off after minutes of drifting.
 */
const TOO_EARLY_MS = 5
/** Of so many ms the quickest message is kept. Ours: a few notes of slow playing. */
const STRETCH_MS = 2000
/** So many stretches are kept. Ours: what a room does to a crystal in this time is less than a tenth of a ms. */
const MOST_STRETCHES = 64
/** Sights of the same clock that lie further back say little of now: the temperature may have changed. */
const LONGEST_MEMORY_MS = 10 * 60_000
/** Ours: a busy machine delays some messages by this, but not every one for eight seconds of playing. */
const RISEN_MS = 4
const RISEN_STRETCHES = 4
/** Of a slope that was measured before. Ours: what warming up does to a crystal. */
const SLOPE_DOUBT = 20e-6
/** Of the weight of each message in `latenessMs`. */
const LATENESS_SHARE = 1 / 32

/** A clock after a message, and when the message was sent by our own clock. */
export interface HeardDevice<Ms extends EpochMs | SteadyMs> {
  readonly clock: DeviceClock<Ms>
  readonly heardAt: Ms
}

/**
 * Carries a device's time to ours. The way to us only ever delays, so the quickest messages tell how the clocks lie
 * and how they drift apart. What is heard never goes back in time, and is never later than its arrival.
 */
export function hearDevice<Ms extends EpochMs | SteadyMs>(
  clock: DeviceClock<Ms>,
  deviceMs: number,
  arrivedAt: Ms,
): HeardDevice<Ms> {
  const seen = see(clock, { deviceMs, offsetMs: arrivedAt - deviceMs })
  const onLine = deviceMs + offsetOnLine(seen.line, deviceMs)
  const latest = Math.min(clock.lastHeardAt ?? -Infinity, arrivedAt)
  const heardAt = Math.max(Math.min(onLine, arrivedAt), latest) as Ms
  const latenessMs = clock.latenessMs + LATENESS_SHARE * (arrivedAt - onLine - clock.latenessMs)
  return { clock: { ...clock, ...seen, latenessMs, lastHeardAt: heardAt }, heardAt }
}

/** How much faster the device's clock runs than ours, in millionths. */
export function driftPpm({ line }: DeviceClock<EpochMs | SteadyMs>): number {
  return line ? -line.slope * 1e6 : 0
}

interface Seen {
  readonly sights: readonly ClockSight[]
  readonly line: ClockLine
}

function see({ sights, line, steepestSlope }: DeviceClock<EpochMs | SteadyMs>, sight: ClockSight): Seen {
  const earlyMs = line === null ? Infinity : offsetOnLine(line, sight.deviceMs) - sight.offsetMs
  if (line === null || earlyMs > TOO_EARLY_MS || -earlyMs > LONGEST_WAY_MS) return startWith(sight)

  if (steepestSlope === 0) return { sights, line: { ...line, offsetMs: Math.min(line.offsetMs, sight.offsetMs) } }

  const pauseMs = sight.deviceMs - (sights.at(-1)?.deviceMs ?? sight.deviceMs)
  if (pauseMs > LONGEST_MEMORY_MS) return startWith(noLaterThan(line, pauseMs, sight))
  const kept = withoutRisen(line, withSight(sights, sight))
  return kept === sights ? { sights, line } : { sights: kept, line: lineBelow(kept, steepestSlope) }
}

/** The first note after a long pause may be late; the clocks cannot have run apart by more than this meanwhile. */
function noLaterThan(line: ClockLine, pauseMs: number, { deviceMs, offsetMs }: ClockSight): ClockSight {
  return { deviceMs, offsetMs: Math.min(offsetMs, offsetOnLine(line, deviceMs) + SLOPE_DOUBT * pauseMs) }
}

function startWith(sight: ClockSight): Seen {
  return { sights: [sight], line: { fromMs: sight.deviceMs, offsetMs: sight.offsetMs, slope: 0 } }
}

/** Messages that have all been late for a while show a device that lost time: what was seen before is forgotten. */
function withoutRisen(line: ClockLine, sights: readonly ClockSight[]): readonly ClockSight[] {
  const recent = sights.slice(-RISEN_STRETCHES)
  if (sights.length <= RISEN_STRETCHES) return sights
  const isRisen = recent.every(({ deviceMs, offsetMs }) => offsetMs - offsetOnLine(line, deviceMs) > RISEN_MS)
  return isRisen ? recent : sights
}

/** The same list where the sight says nothing new. */
function withSight(sights: readonly ClockSight[], sight: ClockSight): readonly ClockSight[] {
  const last = sights.at(-1)
  const isSameStretch = last && Math.floor(last.deviceMs / STRETCH_MS) === Math.floor(sight.deviceMs / STRETCH_MS)
  if (isSameStretch) return sight.offsetMs < last.offsetMs ? [...sights.slice(0, -1), sight] : sights
  const oldestMs = sight.deviceMs - LONGEST_MEMORY_MS
  return [...sights.slice(1 - MOST_STRETCHES).filter(({ deviceMs }) => deviceMs >= oldestMs), sight]
}
