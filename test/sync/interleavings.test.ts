import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { whyNoBackend } from '../backend/start-backend'
import type { FaultRule } from '../backend/fault'
import { bundleScript } from '../store/run-in-node'
import type { Device } from './device'
import * as acts from './history'
import { type Act, beginHistory, type History } from './history'
import { killDuringSync } from './kill-device'
import { serverDies } from './kill-server'
import { NEXT_SCHEMA } from './next-schema'
import { settle } from './settle'
import { createWorld, type World } from './world'

/**
 * Random lives of two or three devices of one student: real libraries, the real engine, real HTTP, the real Postgres.
 * An interleaving is a run of acts through faults, after which all devices and the cloud must hold the same rows and
 * cells, and all that was ever written and not deleted. Each account lives through several, one upon the other.
 *
 * HISTORY_SEED replays the life of one account; HISTORY_FACTOR=1 runs a thousand and more, 10 ten times as many. Each run
 * has seeds of its own: six hundred in each make a thousand in two.
 */
const whyNotRun = whyNoBackend()
const factor = Number(process.env['HISTORY_FACTOR'] ?? 0.6)
const onlySeed = process.env['HISTORY_SEED']
const firstSeed = onlySeed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(onlySeed)
const INTERLEAVINGS_EACH = 5
/** Each interleaving ends in a comparison that costs more than its acts; an account heaps up some thirty of them. */
const LEAST_STEPS = 4
const MORE_STEPS = 5
const AT_ONCE = 4
const LONGEST_MS = 600_000 * Math.max(1, factor)

let world: World
let script: string
let nextSeed = firstSeed
let interleavings = 0

beforeAll(async () => {
  if (whyNotRun) return
  script = await bundleScript('../sync/sync-until-killed.ts')
  world = await createWorld(1000 * Math.ceil(factor))
}, 120_000)
afterAll(async () => {
  if (whyNotRun) return
  process.stdout.write(`${interleavings} interleavings, from seed ${firstSeed}\n`)
  await world.stop()
})
beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

type Weighted = readonly (readonly [weight: number, act: Act])[]
const practice: Weighted = [
  [5, acts.practise],
  [2, acts.deleteSession],
  [1.5, acts.forgetNotes],
  [1, acts.remark],
  [1.5, acts.addSong],
  [1, acts.archiveSong],
  [2.5, acts.earn],
]
const trouble: Weighted = [
  [0.7, acts.moveClock],
  [0.7, acts.expireToken],
  [4, acts.syncThroughFaults],
  [1, acts.syncTogether],
]
const foreign: Weighted = [[1.5, acts.actForeign]]

test(
  'through lost answers, cut lines, wrong clocks and other programs',
  async () => {
    const lives = onlySeed === undefined ? Math.ceil(150 * factor) : 1
    await liveAll(lives, (history) => live(history, [...practice, ...trouble, ...foreign]))
  },
  LONGEST_MS,
)

test(
  'through the death of a device in the middle of a sync',
  async () => {
    await liveAll(Math.ceil(12 * factor), (history) =>
      live(history, [...practice, ...trouble], 3, (device) => killDuringSync(history, device, script)),
    )
  },
  LONGEST_MS,
)

test(
  'through the death of Postgres and PostgREST under many syncs',
  async () => {
    const deaths = { postgres: 0, postgrest: 0 }
    const enough = Math.ceil(20 * Math.min(1, factor))
    for (let round = 0; Math.min(deaths.postgres, deaths.postgrest) < enough; round += 1) {
      const server = round % 2 === 0 ? 'postgres' : 'postgrest'
      const death = serverDies(world, { server, atRequest: 1 + ((firstSeed + 7 * round) % 12) })
      await liveAll(AT_ONCE, (history) => live(history, [...practice, [6, syncUnder(death.rule)]], 1))
      await world.recovered
      if (death.hasHappened()) deaths[server] += 1
    }
    process.stdout.write(`Postgres died ${deaths.postgres} times, PostgREST ${deaths.postgrest} times\n`)
  },
  LONGEST_MS,
)

test(
  'through a cloud that is one version ahead, and asks for a later app for a while',
  async () => {
    await world.backend.migrate(NEXT_SCHEMA)
    await liveAll(Math.ceil(12 * factor), (history) =>
      live(
        history,
        [...practice, ...trouble, ...foreign, [1, acts.raiseOldestClient]],
        INTERLEAVINGS_EACH,
        undefined,
        () => acts.setOldestClient(world, history.account.userId, 1),
      ),
    )
  },
  LONGEST_MS,
)

test('as many interleavings were lived through as were asked for', () => {
  if (onlySeed === undefined) expect(interleavings).toBeGreaterThanOrEqual(1000 * Math.min(1, factor))
})

function syncUnder(rule: FaultRule): Act {
  return async ({ world: { faults }, story }, device) => {
    faults.set(device.authorization, rule)
    story.push(`${device.name} syncs while a server may die`)
    story.push(`${device.name} rests: ${await device.sync()}`)
  }
}

/** `peak`: what has to happen once in each interleaving. `calm`: what ends its trouble. */
async function live(
  history: History,
  weighted: Weighted,
  times = INTERLEAVINGS_EACH,
  peak?: (device: Device) => Promise<void>,
  calm?: () => Promise<void>,
): Promise<void> {
  const { dice, devices } = history
  for (let time = 0; time < times; time += 1) {
    const steps = LEAST_STEPS + Math.floor(dice.between(0, MORE_STEPS))
    const peakAt = Math.floor(dice.between(2, steps))
    for (let step = 0; step < steps; step += 1) {
      if (step === peakAt) await peak?.(dice.pick(devices)!)
      await anyAct(history, weighted)(history, dice.pick(devices)!)
    }
    await calm?.()
    await settle(history)
    history.story.push('— all are the same —')
    interleavings += 1
  }
}

function anyAct({ dice }: History, weighted: Weighted): Act {
  const sum = weighted.reduce((total, [weight]) => total + weight, 0)
  let rest = dice.between(0, sum)
  const found = weighted.find(([weight]) => (rest -= weight) < 0)
  return (found ?? weighted[0]!)[1]
}

/** Several at once; the first that fails ends them, and tells how to replay it. */
async function liveAll(count: number, play: (history: History) => Promise<void>): Promise<void> {
  let left = count
  const faults: string[] = []
  async function liveOneByOne(): Promise<void> {
    while (left > 0 && faults.length === 0) {
      left -= 1
      const history = beginHistory(world, nextSeed++)
      try {
        await play(history)
      } catch (error) {
        const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
        faults.push(`HISTORY_SEED=${history.seed}\n${history.story.join('\n')}\n${told}`)
      } finally {
        history.end()
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, liveOneByOne))
  if (faults.length > 0) throw new Error(faults.join('\n\n'))
}
