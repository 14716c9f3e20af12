/** Ways of the last played notes, device → window, in ms. For the bench alone: nothing in the app reads it. */
export interface LatencyRing {
  add(latencyMs: number): void
  /** Oldest first. */
  read(): readonly number[]
}

const CAPACITY = 4096

export function createLatencyRing(capacity = CAPACITY): LatencyRing {
  // Fixed in size, so that an hour of practice does not grow it.
  const latenciesMs = new Float64Array(capacity)
  let added = 0

  return {
    add: (latencyMs) => {
      latenciesMs[added % capacity] = latencyMs
      added += 1
    },
    read: () => {
      if (added <= capacity) return [...latenciesMs.subarray(0, added)]
      const oldest = added % capacity
      return [...latenciesMs.subarray(oldest), ...latenciesMs.subarray(0, oldest)]
    },
  }
}

declare global {
  interface Window {
    /** Bench only: reads how long the last notes took from the device's stamp to the window. */
    pianoCoachLatencies?: () => readonly number[]
  }
}
