import type { EpochMs } from '../../shared/base/units'
import { hearDevice, wallClock } from '../../shared/performance/device-clock'
import type { Clock } from './clock'

/** The window stamps on the wall clock; a page that slept, or lies, is put right by when its message arrived. */
export function createWindowClock(clock: Clock): (windowMs: EpochMs) => EpochMs {
  let windowClock = wallClock
  return (windowMs) => {
    const heard = hearDevice(windowClock, windowMs, clock.now())
    windowClock = heard.clock
    return heard.heardAt
  }
}
