import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Change, ChangesPage, RewardsDocument } from '../../shared/storage/cloud-documents'
import { mergeRewards } from '../../shared/storage/merge-rewards'
import { mergeSongRow } from '../../shared/storage/merge-song-row'
import { type Answer, type Cloud, createCloud } from '../../electron/host/sync/cloud'
import type { Backend } from '../backend/backend'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { anyRewards, anySongRow, idOf } from './any-rewards'
import { alwaysSignedIn, type CloudAccount, makeAccounts } from './cloud-account'

/** The cloud merges by the same rules as a device: checked through the real Postgres, on random documents. */
const whyNotRun = whyNoBackend()
const RUNS = 100
const never = new AbortController().signal
let backend: Backend
let accounts: CloudAccount[]

beforeAll(async () => {
  if (whyNotRun) return
  backend = await startBackend()
  accounts = await makeAccounts(backend, 4 * RUNS)
  const five = [0, 1, 2, 3, 4]
  await backend.sql(`insert into units (id, title) values ('${idOf(7, 0)}', 'Beginning');
    ${five.map((index) => `insert into lessons (id, unit_id, title) values ('${idOf(3, index)}', '${idOf(7, 0)}', 'x');`).join('')}
    ${five.map((index) => `insert into achievements (id, code, title) values ('${idOf(4, index)}', 'T${index}', 'x');`).join('')}`)
})
afterAll(async () => {
  if (!whyNotRun) await backend.stop()
})
beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

/** Awards of sessions travel with their sessions. Of no award, the cloud knows another's of the same id. */
const anyFreeRewards = fc.gen().map((any) => {
  const salt = randomUUID().slice(8)
  const free = (rewards: RewardsDocument): RewardsDocument => ({
    ...rewards,
    xp: rewards.xp.map((award) => ({
      ...award,
      id: `${award.id.slice(7, 8).repeat(7)}${award.id.slice(-1)}${salt}`,
      session_id: null,
    })),
  })
  return [free(any(() => anyRewards)), free(any(() => anyRewards))] as const
})

test('the cloud makes of two devices’ rewards what a device makes of them', async () => {
  await fc.assert(
    fc.asyncProperty(anyFreeRewards, async ([first, second]) => {
      const cloud = cloudOfNewAccount()
      expect((await cloud.syncRewards(first, never)).ok).toBe(true)
      expect((await cloud.syncRewards(second, never)).ok).toBe(true)
      expect((await cloud.syncRewards(first, never)).ok).toBe(true)
      expect(await rewardsIn(cloud)).toEqual(mergeRewards(first, second))
    }),
    { numRuns: RUNS },
  )
})

test('the cloud makes of two devices’ words on a song what a device makes of them', async () => {
  await fc.assert(
    fc.asyncProperty(anySongRow, anySongRow, async (first, second) => {
      const account = accounts.pop()!
      const cloud = createCloud({ project: project(), accessToken: alwaysSignedIn(account) })
      const own = { id: randomUUID() as typeof first.id, owner_id: account.userId }
      const [here, there] = [
        { ...first, ...own },
        { ...second, ...own },
      ]
      for (const song of [here, there, here]) expect((await cloud.syncSong({ song, score: null }, never)).ok).toBe(true)
      const pulled = valueOf(await cloud.pullSongs([own.id], never))
      expect(pulled).toEqual([{ song: mergeSongRow(here, there), score: null }])
    }),
    { numRuns: RUNS },
  )
})

const project = () => ({ url: backend.url, key: backend.anonKey })

function cloudOfNewAccount(): Cloud {
  return createCloud({ project: project(), accessToken: alwaysSignedIn(accounts.pop()!) })
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

/** The feed of an account without sessions, put together again as one document. */
async function rewardsIn(cloud: Cloud): Promise<RewardsDocument> {
  const { changes }: ChangesPage = valueOf(await cloud.pullChanges({ since: '0', page: null, pageSize: 500 }, never))
  const rowsOf = <Table extends Change['table']>(table: Table) =>
    changes.filter((change) => change.table === table).map(({ row }) => row) as Extract<
      Change,
      { table: Table }
    >['row'][]
  const user = rowsOf('users')[0]
  const isNamed = user !== undefined && user.updated_at > 0
  return {
    progress: rowsOf('progress').sort((one, other) => (one.lesson_id < other.lesson_id ? -1 : 1)),
    xp: rowsOf('xp_events').sort((one, other) => (one.id < other.id ? -1 : 1)),
    streak: rowsOf('streaks')[0] ?? null,
    achievements: rowsOf('user_achievements').sort((one, other) =>
      one.achievement_id < other.achievement_id ? -1 : 1,
    ),
    profile: rowsOf('profiles')[0] ?? null,
    displayName: isNamed ? { display_name: user.display_name, updated_at: user.updated_at } : null,
  }
}
