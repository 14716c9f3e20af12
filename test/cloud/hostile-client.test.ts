import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { whyNoBackend } from '../backend/start-backend'
import type { People } from './attack'
import { attacksByFunctions } from './attacks-by-functions'
import { attacksOnStrangers } from './attacks-on-strangers'
import { catalogue } from './catalogue-rows'
import { deleteSessions, forgetNotes, pullPage, refusalOf, syncRewards, syncSession, syncSong } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { implausibleRows } from './implausible-rows'
import { sampleSession, sampleSong } from './session-sample'
import { noRewards } from '../support/no-rewards'

const cloud = cloudForThisFile()
let people: People

beforeAll(async () => {
  if (whyNoBackend() !== null) return
  people = {
    ann: await cloud.newPerson('ann'),
    bob: await cloud.newPerson('bob'),
    annsSession: sampleSession(),
    annsSong: sampleSong(),
    bobsSession: sampleSession(),
    bobsSong: sampleSong(),
  }
  const { ann, bob } = people
  await syncSession(ann.client, people.annsSession)
  await syncSong(ann.client, people.annsSong)
  await syncSession(bob.client, people.bobsSession)
  await syncSong(bob.client, people.bobsSong)
  await syncRewards(bob.client, { ...noRewards, streak: { current_days: 1, best_days: 1, updated_on: '2026-05-31' } })
})

describe.each([
  ['of a stranger', attacksOnStrangers],
  ['implausible', implausibleRows],
  ['by functions', attacksByFunctions],
])('%s', (_, attacks) => {
  test.each(attacks)('$what is refused and changes nothing', async ({ code, send }) => {
    const before = await everything()
    expect(await refusalOf(send(people))).toBe(code)
    expect(await everything()).toEqual(before)
  })
})

test('what a stranger has is not in a pull, by whatever id it is asked for', async () => {
  const { ann, bob, bobsSession, bobsSong } = people
  const ids = [bobsSession.session.id, bobsSong.song.id]
  expect((await ann.client.rpc('pull_sessions', { ids })).data).toEqual({ sessions: [], songs: [] })
  expect((await ann.client.rpc('pull_songs', { ids })).data).toEqual([])
  expect(JSON.stringify(await pullPage(ann.client, '0'))).not.toContain(bob.userId)
})

test('deleting a stranger’s session, or making it forget its notes, leaves it as it is', async () => {
  const { ann, bobsSession } = people
  const ids = [bobsSession.session.id]
  const before = await cloud.rows(rowsOfSession(bobsSession.session.id))
  await deleteSessions(ann.client, ids)
  await forgetNotes(ann.client, ids)
  expect(await cloud.rows(rowsOfSession(bobsSession.session.id))).toEqual(before)
})

test('the number of a transaction cannot be forged: it is always the one that wrote the row', async () => {
  const { ann } = people
  const row = { id: randomUUID(), user_id: ann.userId, song_id: catalogue.song, input_mode: 'midi', changed_xid: '7' }
  await ann.client.from('sessions').insert(row)
  const inserted = await xidOf(row.id)
  await ann.client.from('sessions').update({ changed_xid: '8' }).eq('id', row.id)
  const updated = await xidOf(row.id)
  expect([inserted > 8n, updated > inserted]).toEqual([true, true])
})

test('who is not signed in reaches no function, and nobody reaches those of the inside', async () => {
  const inputs: Readonly<Record<string, object>> = {
    sync_session: { doc: {} },
    sync_song: { doc: {} },
    sync_rewards: { doc: {} },
    delete_sessions: { ids: [] },
    forget_notes: { ids: [] },
    pull_changes: { since: '0' },
    pull_sessions: { ids: [] },
    pull_songs: { ids: [] },
    delete_account: {},
  }
  for (const [name, input] of Object.entries(inputs)) {
    expect([name, await refusalOf(cloud.nobody.rpc(name, input))]).toEqual([name, '42501'])
  }
  expect(await refusalOf(people.ann.client.rpc('delete_own_account'))).toBe('PGRST202')
  expect(await refusalOf(people.ann.client.rpc('handle_new_user'))).toBe('PGRST202')
})

/** A digest of each table that holds what is a person's. */
function everything() {
  const digest = (table: string) =>
    `(select md5(string_agg(t::text, '|' order by t::text)) from ${table} t) as ${table}`
  return cloud.rows(`select ${personal.map(digest).join(', ')}`)
}

const personal = [
  ...['users', 'profiles', 'songs', 'song_scores', 'sessions', 'notes', 'aggregates', 'session_details'],
  ...['coach_events', 'progress', 'xp_events', 'streaks', 'user_achievements', 'deleted_sessions'],
]

const rowsOfSession = (id: string) =>
  `select s, (select count(*) from notes n where n.session_id = s.id) from sessions s where s.id = '${id}'`

async function xidOf(id: string): Promise<bigint> {
  const [row] = await cloud.rows(`select changed_xid::text from sessions where id = '${id}'`)
  return BigInt(String(row?.['changed_xid']))
}
