import type { EpochMs } from '../../shared/base/units'
import { epochMs } from '../../shared/base/units'

/** Time as the host sees it. Handed in, so that a test can hold it still. */
export interface Clock {
  /** The wall clock with fractions of a millisecond; does not step back while the computer is awake. */
  readonly now: () => EpochMs
  /** How far the clock on the wall is ahead of UTC at a moment, daylight saving included. */
  readonly utcOffsetMinutes: (at: EpochMs) => number
  /** Calls once, later. */
  readonly after: (delayMs: number, callback: () => void) => Cancel
  /** Calls again and again. */
  readonly every: (periodMs: number, callback: () => void) => Cancel
}
export type Cancel = () => void

/** The steady clock stands still while a computer sleeps and the wall clock may be set: then we anchor anew. */
const LARGEST_DRIFT_MS = 2000

export function createSystemClock(): Clock {
  let originMs = performance.timeOrigin
  return {
    now: () => {
      const wallMs = Date.now()
      if (Math.abs(originMs + performance.now() - wallMs) > LARGEST_DRIFT_MS) originMs = wallMs - performance.now()
      return epochMs(originMs + performance.now())
    },
    // Subtracted, not negated: no minus zero in London.
    utcOffsetMinutes: (at) => 0 - new Date(at).getTimezoneOffset(),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    every: (periodMs, callback) => {
      const timer = setInterval(callback, periodMs)
      return () => clearInterval(timer)
    },
  }
}
