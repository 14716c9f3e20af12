import fc from 'fast-check'
import pg from 'pg'
import { v5 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import achievements from '../../resources/curriculum/achievements.json'
import type { Backend } from '../backend/backend'
import { openClient, signUp, type SignedUp } from '../backend/sign-up'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { anyRewardCase } from '../support/any-reward-case'
import { asExpected, countRewards, inOneOrder } from '../support/count-rewards'
import { rewardCases } from '../support/reward-cases'
import { type CloudRewards, countInCloud, fromCloud, writeCase } from './cloud-rewards'

const whyNotRun = whyNoBackend()
/** Another seed each day would find more; the same one each time keeps a red build red. `FC_SEED` sets another. */
const SEED = Number(process.env['FC_SEED'] ?? 20_261_126)
const RUNS = Number(process.env['FC_RUNS'] ?? 150)

let backend: Backend
let ann: SignedUp
let bob: SignedUp
let database: pg.Client

beforeAll(async () => {
  if (whyNotRun) return
  backend = await startBackend()
  ann = await signUp(backend, 'ann@example.org')
  bob = await signUp(backend, 'bob@example.org')
  database = new pg.Client({ connectionString: backend.databaseUrl })
  await database.connect()
})

afterAll(async () => {
  if (whyNotRun) return
  await database.end()
  await backend.stop()
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test.each(rewardCases)('the cloud counts: $name', async (given) => {
  expect(inOneOrder(fromCloud(await countInCloud(database, ann.userId, given)))).toEqual(inOneOrder(given.expected))
})

test('on any history, the cloud counts what the device counts', { timeout: 300_000 }, async () => {
  const law = fc.asyncProperty(anyRewardCase, async (given) => {
    const counted = fromCloud(await countInCloud(database, ann.userId, given))
    expect(inOneOrder(counted)).toEqual(inOneOrder(asExpected(countRewards(given))))
  })
  await fc.assert(law, { seed: SEED, numRuns: RUNS })
})

test('the cloud knows the achievements that come with the app, by the same ids', async () => {
  const { rows } = await database.query(
    'select id, code, title, descr, measure, threshold from achievements order by code collate "C"',
  )
  const shipped = achievements.map(({ code, title, descr, measure, threshold }) => {
    const id = v5(`achievement:${code}`, 'b3310618-1ede-407c-86ab-fb2992e272c0')
    return { id, code, title, descr, measure, threshold }
  })
  expect(rows).toEqual(shipped.sort((one, other) => (one.code < other.code ? -1 : 1)))
})

/** Practice that is really there, until the end of this file. */
const practised = rewardCases.find(({ name }) => name.startsWith('three stars on two different days'))

test('a person recomputes her own rewards, reads them, and nobody writes them', async () => {
  if (!practised) throw new Error('There is no such case')
  await writeCase(database, ann.userId, practised)
  const counted = await ann.client.rpc('recompute_rewards')
  expect(counted.error).toBeNull()
  expect(inOneOrder(fromCloud(counted.data as CloudRewards))).toEqual(inOneOrder(practised.expected))

  const { data: kept } = await ann.client
    .from('verified_rewards')
    .select('user_id, xp, current_days, best_days, updated_on')
  const row = { user_id: ann.userId, xp: 18, current_days: 2, best_days: 2, updated_on: '2024-05-21' }
  expect(kept).toEqual([row])
  expect((await bob.client.from('verified_rewards').select()).data).toEqual([])

  const writes = [
    await ann.client.from('verified_rewards').update({ xp: 99_999 }).eq('user_id', ann.userId),
    await ann.client.from('verified_rewards').delete().eq('user_id', ann.userId),
    await bob.client.from('verified_rewards').insert({ ...row, user_id: bob.userId, stars: [], achievements: [] }),
    await bob.client.rpc('recompute_rewards', { for_user: ann.userId }),
    await openClient(backend).rpc('recompute_rewards'),
    await openClient(backend).from('verified_rewards').select(),
  ]
  expect(writes.map((write) => write.error?.code)).toEqual(Array.from({ length: 6 }, () => '42501'))
})

test('the server recomputes the rewards of anybody, and of nobody it does not know', async () => {
  const server = openClient(backend, backend.serviceRoleKey)
  const known = await server.rpc('recompute_rewards', { for_user: ann.userId })
  expect(known.data).toMatchObject({ xp: 18, streak: { current: 2, best: 2, updatedOn: '2024-05-21' } })
  const unknown = await server.rpc('recompute_rewards', { for_user: '00000000-0000-4000-8000-000000000000' })
  expect([unknown.data, unknown.error]).toEqual([null, null])
})

test('what a hostile client awards itself changes nothing', async () => {
  const { rows } = await database.query<{ id: string }>(`select id from achievements where code = '100_DAYS'`)
  const { rows: lessons } = await database.query<{ id: string }>('select id from lessons order by id')
  const before = await ann.client.rpc('recompute_rewards')
  const today = new Date().toISOString().slice(0, 10)
  const claims = [
    await ann.client
      .from('xp_events')
      .insert(Array.from({ length: 50 }, () => ({ user_id: ann.userId, source: 'session', amount: 1000 }))),
    await ann.client
      .from('streaks')
      .upsert({ user_id: ann.userId, current_days: 900, best_days: 900, updated_on: today }),
    await ann.client.from('user_achievements').insert({ user_id: ann.userId, achievement_id: rows[0]?.id }),
    await ann.client.from('progress').upsert(
      lessons.map(({ id }) => ({
        user_id: ann.userId,
        lesson_id: id,
        status: 'mastered',
        stars: 3,
        best_accuracy: 1,
      })),
    ),
  ]
  expect(claims.map(({ error }) => error)).toEqual([null, null, null, null])
  const after = await ann.client.rpc('recompute_rewards')
  expect(after.data).toEqual(before.data)
  expect(before.data).toMatchObject({ xp: 18, stars: [{ status: 'mastered', stars: 3 }] })
})
