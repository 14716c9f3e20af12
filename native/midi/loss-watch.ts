import { readFileSync } from 'node:fs'
import { readSequencerClients, type SequencerClient } from './sequencer-clients'

/** Counts the messages that the system dropped before they reached one input, where it tells. */
export interface LossWatch {
  /** Since the last time it was asked. */
  countNew(): number
}

/** A look in which nothing more arrived, or so many looks: then what is still under way is little. Ours. */
const MOST_LOOKS_UNSETTLED = 10

/**
 * Looks who is a client of the system's sequencer before an input is made, and finds once it is open which one it
 * became: the names of all are the same, so it is the one that was not there before and is fed from that place. Null
 * where the system does not tell.
 */
export function expectInput(place: string): (received: () => number) => LossWatch | null {
  const before = new Set(readClients().map(({ number }) => number))
  return (received) => {
    const source = /(\d+:\d+)$/.exec(place)?.[1] ?? ''
    const ours = readClients().find(({ number, sources }) => !before.has(number) && sources.includes(source))
    return ours ? watch(ours.number, received) : null
  }
}

/**
 * When its pool is full the sequencer drops what comes, and then all that waits as well: what it delivered, less
 * what we received, was dropped unread.
 */
function watch(number: number, received: () => number): LossWatch {
  let failuresBefore = 0
  let receivedBefore = 0
  let counted = 0
  let unsettledLooks = 0

  return {
    countNew: () => {
      const pool = readClients().find((client) => client.number === number)?.inputPool
      if (!pool) return 0
      const hasNew = pool.failures > failuresBefore
      if (hasNew) unsettledLooks += 1
      const isQuiet = received() === receivedBefore
      receivedBefore = received()
      if (!hasNew || (!isQuiet && unsettledLooks < MOST_LOOKS_UNSETTLED)) return 0

      const lost = pool.failures + pool.successes - received()
      const count = Math.max(lost - counted, pool.failures - failuresBefore)
      failuresBefore = pool.failures
      counted += count
      unsettledLooks = 0
      return count
    },
  }
}

/** Nothing but on Linux, and where the system hides it. */
function readClients(): readonly SequencerClient[] {
  if (process.platform !== 'linux') return []
  try {
    return readSequencerClients(readFileSync('/proc/asound/seq/clients', 'utf8'))
  } catch {
    return []
  }
}
