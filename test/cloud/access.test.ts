import { beforeAll, expect, test } from 'vitest'
import type { CloudClient, SignedUp } from '../backend/sign-up'
import { whyNoBackend } from '../backend/start-backend'
import { accessCases, accessRows, type AccessCase } from './access-rows'
import { cloudForThisFile } from './cloud-of-file'

/**
 * Who may do what: select, insert, update, delete, in this order.
 * `+` it is done; `0` nothing happens and nothing is said; `x` it is refused with 42501.
 */
const expected: Readonly<Record<string, string>> = {
  // Everybody's, read by whoever is signed in.
  //                    anon   owner  stranger server
  songs: /*         */ 'xxxx   +x0x   +x0x     ++++',
  assets: /*        */ 'xxxx   +xxx   +xxx     ++++',
  units: /*         */ 'xxxx   +xxx   +xxx     ++++',
  lessons: /*       */ 'xxxx   +xxx   +xxx     ++++',
  lesson_songs: /*  */ 'xxxx   +xxx   +xxx     ++++',
  exercises: /*     */ 'xxxx   +xxx   +xxx     ++++',
  achievements: /*  */ 'xxxx   +xxx   +xxx     ++++',
  // A person's own.
  users: /*         */ 'xxxx   ++++   0x00     ++++',
  profiles: /*      */ 'xxxx   ++++   0x00     ++++',
  sessions: /*      */ 'xxxx   ++++   0x00     ++++',
  notes: /*         */ 'xxxx   ++++   0x00     ++++',
  aggregates: /*    */ 'xxxx   ++++   0x00     ++++',
  session_details: /**/ 'xxxx   ++++   0x00     ++++',
  coach_events: /*  */ 'xxxx   ++++   0x00     ++++',
  progress: /*      */ 'xxxx   ++++   0x00     ++++',
  xp_events: /*     */ 'xxxx   ++++   0x00     ++++',
  streaks: /*       */ 'xxxx   ++++   0x00     ++++',
  user_achievements: /**/ 'xxxx   ++++   0x00     ++++',
  // A song is archived, never deleted; a deletion is never taken back.
  'own songs': /*   */ 'xxxx   +++x   0x0x     ++++',
  song_scores: /*   */ 'xxxx   +++x   0x0x     ++++',
  deleted_sessions: /**/ 'xxxx   ++xx   0xxx     ++++',
  // What the server has counted is only read.
  verified_rewards: /**/ 'xxxx   +xxx   0xxx     ++++',
}

const operations = ['select', 'insert', 'update', 'delete'] as const
type Operation = (typeof operations)[number]

const cloud = cloudForThisFile()
let owner: SignedUp
let stranger: SignedUp

beforeAll(async () => {
  if (whyNoBackend() !== null) return
  owner = await cloud.newPerson('owner')
  stranger = await cloud.newPerson('stranger')
})

test.each(Object.entries(expected))('%s', async (name, outcomes) => {
  const tried = accessCases(owner.userId)[name]
  if (!tried) throw new Error(`There are no rows for ${name}`)
  const observed: string[] = []
  for (const client of [cloud.nobody, owner.client, stranger.client, cloud.server]) {
    const signs: string[] = []
    for (const operation of operations) signs.push(await signOf(client, operation, tried))
    observed.push(signs.join(''))
  }
  expect(observed).toEqual(outcomes.split(/ +/))
})

test('every table of the project is in the list above', async () => {
  const tables = await cloud.rows("select tablename from pg_tables where schemaname = 'public' order by tablename")
  const named = new Set(Object.values(accessCases(owner.userId)).map(({ table }) => table))
  expect(tables.map(({ tablename }) => tablename)).toEqual([...named].sort())
})

let isFresh = false

/** Says `!` where the answer and what is in the table afterwards contradict each other. */
async function signOf(client: CloudClient, operation: Operation, tried: AccessCase): Promise<string> {
  const room = operation === 'insert' ? tried.makeRoom : undefined
  if (!isFresh || room) await cloud.rows(`${accessRows(owner.userId, stranger.userId)} ${room ?? ''}`)
  const before = await fingerprint(tried.table)
  const sign = await attempt(client, operation, tried)
  const isChanged = (await fingerprint(tried.table)) !== before
  isFresh = !isChanged && !room
  return isChanged === (operation !== 'select' && sign === '+') ? sign : `${sign}!`
}

async function attempt(client: CloudClient, operation: Operation, { table, key, row, patch }: AccessCase) {
  const { error, count } = await send()
  if (error) return error.code === '42501' ? 'x' : `(${error.code})`
  return operation === 'insert' || (count ?? 0) > 0 ? '+' : '0'

  function send() {
    switch (operation) {
      case 'select':
        return client.from(table).select('*', { count: 'exact' }).match(key)
      case 'insert':
        return client.from(table).insert(row)
      case 'update':
        return client.from(table).update(patch, { count: 'exact' }).match(key)
      case 'delete':
        return client.from(table).delete({ count: 'exact' }).match(key)
    }
  }
}

async function fingerprint(table: string): Promise<unknown> {
  const [row] = await cloud.rows(`select md5(string_agg(t::text, ',' order by t::text)) as md5 from ${table} t`)
  return row?.['md5']
}
