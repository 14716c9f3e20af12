import { pitch, takeMs } from '../../shared/base/units'
import type { SessionEvent } from '../../shared/performance/session-event'

/** What is heard in the 100 ms after `index` × 100 ms: a chord of three, each time another one. */
export function burst(index: number): readonly SessionEvent[] {
  return [0, 4, 7].map((interval) => ({
    kind: 'keyDown',
    atMs: takeMs(index * 100 + interval / 3),
    pitch: pitch(40 + (index % 40) + interval),
    velocity: 1 + (index % 127),
  }))
}
