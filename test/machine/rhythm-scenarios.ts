import { deepEqual, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { listenersOf } from './cables'
import { playEvenly, type EvenKeys } from './kernel-player'
import { withEars, type Listening } from './listening'
import { until, type Scenario } from './scenario'

const A_THOUSAND_A_SECOND: EvenKeys = { count: 3000, distanceMs: 1 }
const SIX_A_SECOND: EvenKeys = { count: 24, distanceMs: 160 }
const BLOCK_MS = 200
const REST_MS = 50
/** Of what the host stands still for. Ours: an emulated processor is late by itself, but not so late. */
const LARGEST_SHARE = 1 / 4

async function hearEvenly(listening: Listening, keys: EvenKeys): Promise<void> {
  const [client] = listenersOf(0)
  await playEvenly(client ?? 0, keys)
  await until(
    `all of ${keys.count} keys are heard or lost`,
    () => listening.messages.length + listening.lostCount() >= keys.count,
  )
}

/** The host's thread does nothing else for so long, again and again, until `isOver`. */
async function standStill(isOver: () => boolean): Promise<number> {
  let count = 0
  while (!isOver()) {
    const startedAt = performance.now()
    while (performance.now() - startedAt < BLOCK_MS);
    count += 1
    await pause(REST_MS)
  }
  return count
}

/** How far the distances between keys are from what was played, in ms: the median, which a few stumbles do not move. */
function medianError(listening: Listening, { distanceMs }: EvenKeys): number {
  const times = listening.messages.map(({ heardAt }) => heardAt)
  const errors = times.slice(1).map((at, index) => Math.abs(at - (times[index] ?? at) - distanceMs))
  return errors.sort((one, other) => one - other)[Math.floor(errors.length / 2)] ?? Infinity
}

export const rhythmScenarios: readonly Scenario[] = [
  {
    name: 'of three thousand messages, a thousand a second, none is lost and all come in order',
    run: () =>
      withEars([0], async (listening) => {
        await hearEvenly(listening, A_THOUSAND_A_SECOND)
        const pitches = listening.messages.map(({ bytes }) => bytes[1])
        deepEqual([pitches.length, listening.lostCount()], [A_THOUSAND_A_SECOND.count, 0])
        deepEqual(
          pitches,
          pitches.map((_, index) => 21 + (index % 88)),
        )
      }),
  },
  {
    name: 'a host that stands still for 200 ms again and again bends no rhythm',
    run: () =>
      withEars([0], async (listening) => {
        let isOver = false
        const playing = hearEvenly(listening, SIX_A_SECOND).finally(() => (isOver = true))
        const blocks = await standStill(() => isOver)
        await playing
        ok(blocks > 5, `the host stood still ${blocks} times`)
        const errorMs = medianError(listening, SIX_A_SECOND)
        ok(errorMs < BLOCK_MS * LARGEST_SHARE, `the distances are off by ${errorMs} ms`)
      }),
  },
]
