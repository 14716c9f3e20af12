import type { SteadyMs } from '../../shared/base/units'
import { steadyMs } from '../../shared/base/units'

/** The steady clock, the same in every thread of this process. `performance.now()` starts anew in each. */
export function steadyNow(): SteadyMs {
  const [seconds, nanoseconds] = process.hrtime()
  return steadyMs(seconds * 1e3 + nanoseconds / 1e6)
}
