import type { EpochMs } from '../base/units'
import { epochMs } from '../base/units'

/** How a device's own clock lies against the wall clock, as far as its messages have shown. */
export interface DeviceClock {
  /** Wall clock minus device clock in ms; null before the first message. */
  readonly offsetMs: number | null
  readonly lastHeardAt: EpochMs
}

/** A clock of which nothing is known yet. */
export const unknownClock: DeviceClock = { offsetMs: null, lastHeardAt: epochMs(-Infinity) }

/** A clock that is believed to be the wall clock itself, until a message shows otherwise. */
export const wallClock: DeviceClock = { offsetMs: 0, lastHeardAt: epochMs(-Infinity) }

/**
 * A message that seems to have been under way for longer than this tells of a clock that jumped (a sleeping
 * computer, a lost delta), not of a slow way. Ours: ten times what a busy JavaScript thread was seen to delay.
 */
const LONGEST_WAY_MS = 1000

/**
 * Carries a device's time to the wall clock. The way to us only ever delays, so the quickest message tells best how
 * the clocks lie: the offset is the smallest seen. What is heard never goes back in time.
 */
export function hearDevice(
  clock: DeviceClock,
  deviceMs: number,
  arrivedAt: EpochMs,
): { readonly clock: DeviceClock; readonly heardAt: EpochMs } {
  const offsetMs = nextOffset(clock, deviceMs, arrivedAt)
  const heardAt = epochMs(Math.max(deviceMs + offsetMs, Math.min(clock.lastHeardAt, arrivedAt)))
  return { clock: { offsetMs, lastHeardAt: heardAt }, heardAt }
}

function nextOffset({ offsetMs }: DeviceClock, deviceMs: number, arrivedAt: EpochMs): number {
  const seenMs = arrivedAt - deviceMs
  if (offsetMs === null || seenMs - offsetMs > LONGEST_WAY_MS) return seenMs
  return Math.min(offsetMs, seenMs)
}
