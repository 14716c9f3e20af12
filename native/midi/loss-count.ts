import type { PoolCounts } from './sequencer-clients'

/** Tells from the counters of one client's pool how many messages were dropped before we received them. */
export interface LossCount {
  /** Since the last time it was asked. `received` is all that ever reached us. */
  countNew(pool: PoolCounts, received: number): number
}

/** A look in which nothing more arrived, or so many looks: then what is still under way is little. Ours. */
const MOST_LOOKS_UNSETTLED = 10

/**
 * When its pool is full the sequencer drops what comes, and then all that waits as well: what it took in and we did
 * not receive was dropped unread. But it takes in more than messages: its own words of who is connected, and the
 * parts of system exclusive messages. What of that there is shows whenever nothing was under way from one look to the next.
 */
export function createLossCount(atFirst: PoolCounts): LossCount {
  let failuresBefore = atFirst.failures
  let noMessages = atFirst.successes
  let successesBefore = atFirst.successes
  let receivedBefore = 0
  let unsettledLooks = 0

  return {
    countNew: ({ successes, failures }, received) => {
      const isQuiet = received === receivedBefore
      const isAtRest = isQuiet && successes === successesBefore
      receivedBefore = received
      successesBefore = successes
      const newFailures = failures - failuresBefore
      if (newFailures === 0) {
        if (isAtRest) noMessages = successes - received
        return 0
      }
      unsettledLooks += 1
      if (!isQuiet && unsettledLooks < MOST_LOOKS_UNSETTLED) return 0

      const droppedUnread = successes - received - noMessages
      failuresBefore = failures
      noMessages = successes - received
      unsettledLooks = 0
      return newFailures + Math.max(0, droppedUnread)
    },
  }
}
