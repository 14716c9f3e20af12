import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { midiFileBytes, TICKS_PER_QUARTER } from '../support/midi-file-bytes'

export interface EvenKeys {
  readonly count: number
  readonly distanceMs: number
}

/** The keys that are played, one after the other, in this order again and again. */
const LOWEST = 21
const KEY_COUNT = 88

/**
 * Keys at even distances that the kernel's own timer sends to a client of the sequencer: nothing that our JavaScript
 * does, or leaves, moves them. Resolves when all are sent.
 */
export async function playEvenly(client: number, { count, distanceMs }: EvenKeys): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'even-keys-'))
  const file = join(folder, 'even.mid')
  // A tick is a millisecond.
  const tempo = { tick: 0, microsecondsPerQuarter: TICKS_PER_QUARTER * 1000 }
  const keys = Array.from({ length: count }, (_, index) => ({
    tick: index * distanceMs,
    on: LOWEST + (index % KEY_COUNT),
    velocity: 64,
  }))
  writeFileSync(file, midiFileBytes([tempo, ...keys]))
  try {
    const player = spawn('aplaymidi', ['--port', `${client}:0`, '--delay', '0', file], { stdio: 'inherit' })
    const [code] = (await once(player, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`aplaymidi ended with ${code}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
