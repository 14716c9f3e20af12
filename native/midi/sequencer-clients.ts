/** A client of ALSA's sequencer, as `/proc/asound/seq/clients` tells of it. */
export interface SequencerClient {
  readonly number: number
  /** The ports that feed it, as "24:0". */
  readonly sources: readonly string[]
  /** What waits to be read by it; null for a client that reads nothing. */
  readonly inputPool: PoolCounts | null
}

export interface PoolCounts {
  /** Events that found room, ever. */
  readonly successes: number
  /** Events that found none. */
  readonly failures: number
}

/** Reads the kernel's own words, of `snd_seq_info_clients_read` and `snd_seq_info_pool`. */
export function readSequencerClients(text: string): readonly SequencerClient[] {
  return text.split(/^(?=Client +\d+ :)/m).flatMap((part) => {
    const number = /^Client +(\d+) :/.exec(part)?.[1]
    return number === undefined ? [] : [{ number: Number(number), sources: sourcesIn(part), inputPool: poolIn(part) }]
  })
}

function sourcesIn(part: string): readonly string[] {
  const lines = part.match(/Connected From: .*/g) ?? []
  return lines.flatMap((line) => line.match(/\d+:\d+(?=[[,\s]|$)/g) ?? [])
}

function poolIn(part: string): PoolCounts | null {
  const pool = /Input pool :[^]*?Alloc success +: (\d+)\s+Alloc failures +: (\d+)/.exec(part)
  return pool ? { successes: Number(pool[1]), failures: Number(pool[2]) } : null
}
