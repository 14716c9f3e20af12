import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { whyNoBackend } from '../backend/start-backend'
import * as acts from './history'
import { type Act, beginHistory, type History } from './history'
import { settle } from './settle'
import { createWorld, type World } from './world'

const whyNotRun = whyNoBackend()
/** HISTORY_SEED replays one; HISTORY_COUNT runs more, or fewer. */
const onlySeed = process.env['HISTORY_SEED']
const count = Number(process.env['HISTORY_COUNT'] ?? 50)
const firstSeed = onlySeed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(onlySeed)
const seeds = Array.from({ length: onlySeed === undefined ? count : 1 }, (_, index) => firstSeed + index)
const AT_ONCE = 4

let world: World

beforeAll(async () => {
  if (!whyNotRun) world = await createWorld(seeds.length)
}, 120_000)
afterAll(async () => {
  if (!whyNotRun) await world.stop()
})
beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

const peaceful: readonly (readonly [number, Act])[] = [
  [5, acts.practise],
  [2, acts.deleteSession],
  [1.5, acts.forgetNotes],
  [1.5, acts.addSong],
  [1, acts.archiveSong],
  [2.5, acts.earn],
  [0.7, acts.moveClock],
  [0.7, acts.expireToken],
  [1.5, acts.actForeign],
  [4, acts.syncThroughFaults],
  [1, acts.syncTogether],
]

test('whatever is written, deleted, lost and cut on two or three devices, they end with the same, and all of it', async () => {
  await runAll(seeds, async (history) => {
    const steps = 6 + Math.floor(history.dice.between(0, 8))
    for (let step = 0; step < steps; step += 1) {
      await anyAct(history, peaceful)(history, history.dice.pick(history.devices)!)
    }
  })
}, 600_000)

function anyAct({ dice }: History, weighted: readonly (readonly [number, Act])[]): Act {
  let rest = dice.between(
    0,
    weighted.reduce((sum, [weight]) => sum + weight, 0),
  )
  for (const [weight, act] of weighted) {
    rest -= weight
    if (rest < 0) return act
  }
  return weighted[0]![1]
}

async function runAll(all: readonly number[], play: (history: History) => Promise<void>): Promise<void> {
  const remaining = all.values()
  const faults: string[] = []
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = remaining.next(); next.done !== true; next = remaining.next()) {
        const history = beginHistory(world, next.value)
        try {
          await play(history)
          await settle(history)
        } catch (error) {
          const told = error instanceof Error ? error.message : String(error)
          faults.push(`HISTORY_SEED=${next.value}\n${history.story.join('\n')}\n${told}`)
        } finally {
          history.end()
        }
        if (faults.length > 0) return
      }
    }),
  )
  expect(faults).toEqual([])
}
