import type { SessionEvent } from '../performance/session-event'

/** How often the instrument was away in a session, and for how long in all. */
export interface SessionGaps {
  readonly count: number
  /** Whole ms. */
  readonly ms: number
}

export function gapsOf(events: readonly SessionEvent[]): SessionGaps {
  const lengths = events.flatMap((event) => (event.kind === 'gap' ? [Math.max(0, event.atMs - event.sinceMs)] : []))
  return { count: lengths.length, ms: Math.round(lengths.reduce((sum, ms) => sum + ms, 0)) }
}
