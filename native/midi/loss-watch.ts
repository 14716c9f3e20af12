import { readFileSync } from 'node:fs'
import { createLossCount, type LossCount } from './loss-count'
import { readSequencerClients, type SequencerClient } from './sequencer-clients'

/** Counts the messages that the system dropped before they reached one input, where it tells. */
export interface LossWatch {
  /** Since the last time it was asked. */
  countNew(): number
}

/**
 * Opens an input and finds which client of the system's sequencer it became: the names of all are the same, so it is
 * the one that was not fed from that place before. Null where the system does not tell; opened all the
 * same.
 */
export function createLossWatch(place: string, received: () => number, open: () => void): LossWatch | null {
  const source = /(\d+:\d+)$/.exec(place)?.[1] ?? ''
  const fed = () => readClients().filter(({ sources }) => sources.includes(source))
  const before = new Set(fed().map(({ number }) => number))
  open()
  const ours = fed().find(({ number }) => !before.has(number))
  return ours?.inputPool ? watch(ours.number, createLossCount(ours.inputPool), received) : null
}

function watch(number: number, losses: LossCount, received: () => number): LossWatch {
  return {
    countNew: () => {
      const pool = readClients().find((client) => client.number === number)?.inputPool
      return pool ? losses.countNew(pool, received()) : 0
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
