import { setTimeout as pause } from 'node:timers/promises'
import { listenersOf, plugCables, unplugCables, untilListened } from './cables'
import { playEvenly } from './kernel-player'
import { withEars, type Listening } from './listening'
import { CABLE_COUNT } from './cables'

/** What the benchmark asks of the machine: figures as one line of JSON. */
export interface MidiFigures {
  readonly paced: Losses
  readonly burst: Losses
  readonly plugging: { readonly goneMs: readonly number[]; readonly backMs: readonly number[] }
  readonly calm: Rhythm
  readonly blocked: Rhythm
}

export interface Losses {
  readonly sent: number
  readonly heard: number
  readonly saidLost: number
}

/** How far distances are from those that were played, in ms: by when keys arrived, and by the driver's stamps. */
export interface Rhythm {
  readonly arrivalErrorsMs: readonly number[]
  readonly stampErrorsMs: readonly number[]
}

const PACED = { count: 60_000, distanceMs: 1 }
const BURST = { count: 5000, distanceMs: 0 }
const KEYS = { count: 200, distanceMs: 50 }
const TIMES_PLUGGED = 5
const LOOK_AGAIN_MS = 5
const COUNTING_MS = 10_000
const BLOCK_MS = 200
const REST_MS = 800

const figures: MidiFigures = {
  paced: await measureLosses(PACED),
  burst: await measureLosses(BURST),
  plugging: await measurePlugging(),
  calm: await measureRhythm(0),
  blocked: await measureRhythm(BLOCK_MS),
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit(0)

async function measureLosses(keys: typeof PACED): Promise<Losses> {
  const counted = { heard: 0, saidLost: 0 }
  await withEars([0], async ({ messages, lostCount }) => {
    await playEvenly(listenersOf(0)[0] ?? 0, keys)
    await pause(COUNTING_MS)
    Object.assign(counted, { heard: messages.length, saidLost: lostCount() })
  })
  return { sent: keys.count, ...counted }
}

async function measurePlugging(): Promise<MidiFigures['plugging']> {
  const [goneMs, backMs]: [number[], number[]] = [[], []]
  for (let time = 0; time < TIMES_PLUGGED; time += 1) {
    await withEars([0], async (listening) => {
      await pause(Math.random() * 1000)
      unplugCables()
      goneMs.push(await timeUntil(() => listening.listed()?.inputs.length === 0))
      plugCables()
      const startedAt = performance.now()
      await timeUntil(() => listening.listed()?.inputs.length === CABLE_COUNT)
      await untilListened(0)
      backMs.push(performance.now() - startedAt)
    })
  }
  return { goneMs, backMs }
}

async function timeUntil(isSo: () => boolean): Promise<number> {
  const startedAt = performance.now()
  while (!isSo()) await pause(LOOK_AGAIN_MS)
  return performance.now() - startedAt
}

async function measureRhythm(blockMs: number): Promise<Rhythm> {
  let rhythm: Rhythm = { arrivalErrorsMs: [], stampErrorsMs: [] }
  await withEars([0], async (listening) => {
    const ending = new AbortController()
    const playing = playEvenly(listenersOf(0)[0] ?? 0, KEYS).finally(() => ending.abort())
    while (!ending.signal.aborted) {
      const startedAt = performance.now()
      while (performance.now() - startedAt < blockMs);
      await pause(REST_MS)
    }
    await playing
    await pause(COUNTING_MS / 5)
    rhythm = rhythmOf(listening)
  })
  return rhythm
}

function rhythmOf({ messages }: Listening): Rhythm {
  return {
    arrivalErrorsMs: errorsOf(messages.map(({ arrivedAt }) => arrivedAt)),
    stampErrorsMs: errorsOf(messages.map(({ heardAt }) => heardAt)),
  }
}

function errorsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((at, index) => Math.abs(at - (times[index] ?? at) - KEYS.distanceMs))
}
