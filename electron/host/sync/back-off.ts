/** Ours: the first try again comes within a second, a long outage is asked after every five minutes at most. */
const FIRST_MS = 1000
export const LONGEST_BACK_OFF_MS = 5 * 60_000
/** Ours: no pause is shorter, so that luck does not make a busy loop. */
const SHORTEST_MS = 50

/**
 * How long to wait after a number of failures in a row (0: after the first). Full jitter: devices which a server lost
 * all at once do not come back all at once. `random` gives 0 ≤ x < 1.
 * Source: Marc Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
 */
export function backOffMs(earlierFailures: number, random: () => number): number {
  const ceilingMs = Math.min(LONGEST_BACK_OFF_MS, FIRST_MS * 2 ** Math.min(earlierFailures, 20))
  return Math.max(SHORTEST_MS, Math.round(random() * ceilingMs))
}
