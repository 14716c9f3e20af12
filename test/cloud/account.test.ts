import { expect, test } from 'vitest'
import { signUp } from '../backend/sign-up'
import { catalogue } from './catalogue-rows'
import { pullAll, refusalOf, rowsOf, syncRewards, syncSession, syncSong } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { sampleSession, sampleSong } from './session-sample'
import { noRewards } from '../support/no-rewards'

const cloud = cloudForThisFile()

test('signing up makes the person’s row, with address and name, and a session can be stored at once', async () => {
  const { client, userId } = await signUp(cloud.backend, 'clara@example.org', '  Clara  ')
  expect((await syncSession(client, sampleSession())).outcome).toBe('stored')
  const [row] = rowsOf((await pullAll(client)).changes, 'users')
  expect(row).toMatchObject({ id: userId, email: 'clara@example.org', display_name: 'Clara' })
})

test('a name without end is cut, and stops nobody from signing up', async () => {
  const { client } = await signUp(cloud.backend, 'endless@example.org', 'x'.repeat(5000))
  expect(rowsOf((await pullAll(client)).changes, 'users')[0]?.display_name).toBe('x'.repeat(80))
})

test('a new address of the account is the row’s, and devices hear of it; the old one is free again', async () => {
  const { client, userId } = await signUp(cloud.backend, 'old@example.org')
  const { horizon } = await pullAll(client)
  await cloud.rows(`update auth.users set email = 'new@example.org' where id = '${userId}'`)
  expect(rowsOf((await pullAll(client, horizon)).changes, 'users')).toMatchObject([{ email: 'new@example.org' }])
  // The token still has the old one; a program that sends it means no other account.
  expect(await refusalOf(client.from('users').upsert({ id: userId, email: 'old@example.org' }))).toBeNull()
  expect((await client.from('users').select('email')).data).toEqual([{ email: 'new@example.org' }])
  const next = await signUp(cloud.backend, 'old@example.org')
  expect(rowsOf((await pullAll(next.client)).changes, 'users')[0]?.email).toBe('old@example.org')
})

test('an account without an address, or with one that another has, can be made', async () => {
  await signUp(cloud.backend, 'twice@example.org')
  // As on the platform: two accounts may share an address when one of them belongs to an organisation's sign-in.
  const index = 'create unique index users_email_key on auth.users (lower(email))'
  await cloud.backend.sql(
    `drop index auth.users_email_key; ${index} where id::text not like '7%2'`,
    'supabase_auth_admin',
  )
  await cloud.rows(`insert into auth.users (id, email) values
    ('70000000-0000-4000-8000-000000000001', null), ('70000000-0000-4000-8000-000000000002', 'twice@example.org')`)
  const rows = await cloud.rows("select email from users where id::text like '70000000%' order by id")
  expect(rows).toEqual([{ email: null }, { email: null }])
  await cloud.rows("delete from auth.users where id::text like '70000000%'")
  await cloud.backend.sql(`drop index auth.users_email_key; ${index}`, 'supabase_auth_admin')
})

test('an own row without an address gets the account’s; the address may be written as the account has it', async () => {
  const { client, userId, email } = await cloud.newPerson()
  await client.from('users').delete().eq('id', userId)
  await client.from('users').insert({ id: userId })
  expect((await client.from('users').select('email')).data).toEqual([{ email }])
  expect(await refusalOf(client.from('users').update({ email: email.toUpperCase() }).eq('id', userId))).toBeNull()
  expect((await client.from('users').select('email')).data).toEqual([{ email }])
})

test('deleting the account takes everything along, and its token can write nothing any more', async () => {
  const { client, userId } = await cloud.newPerson()
  const song = sampleSong()
  await syncSong(client, song)
  await syncSession(client, sampleSession(20, { song_id: song.song.id }))
  await syncSession(client, sampleSession(20))
  await syncRewards(client, {
    ...noRewards,
    streak: { current_days: 1, best_days: 1, updated_on: '2026-05-31' },
    profile: { avatar_url: null, instrument: null, prefs: null, updated_at: 1 },
    achievements: [{ achievement_id: catalogue.achievement, earned_at: 1 }],
  })
  expect(await refusalOf(client.rpc('delete_account'))).toBeNull()

  expect(await everythingOf(userId)).toEqual([])
  const late = await client.rpc('sync_session', { doc: sampleSession() })
  expect([late.status, late.error?.code]).toEqual([401, 'PT401'])
  expect(await refusalOf(client.rpc('sync_rewards', { doc: noRewards }))).toBe('PT401')
  expect(await refusalOf(client.rpc('sync_song', { doc: sampleSong() }))).toBe('PT401')
  expect(await refusalOf(client.rpc('delete_sessions', { ids: [] }))).toBe('PT401')
  expect(await refusalOf(client.from('users').insert({ id: userId }))).toBe('23503')
  const session = { user_id: userId, song_id: catalogue.song, input_mode: 'midi' }
  expect(await refusalOf(client.from('sessions').insert(session))).toBe('23503')
  expect(await everythingOf(userId)).toEqual([])
})

test('an account that the server deletes goes as completely', async () => {
  const { client, userId } = await cloud.newPerson()
  await syncSession(client, sampleSession())
  await cloud.rows(`delete from auth.users where id = '${userId}'`)
  expect(await everythingOf(userId)).toEqual([])
})

test('another’s practice stays when an account goes', async () => {
  const [ann, bob] = [await cloud.newPerson(), await cloud.newPerson()]
  await syncSession(bob.client, sampleSession())
  await syncSession(ann.client, sampleSession())
  const before = await everythingOf(bob.userId)
  await ann.client.rpc('delete_account')
  expect(await everythingOf(bob.userId)).toEqual(before)
})

/** The tables that still hold a row of the person, with how many. Every column that names a person is asked. */
async function everythingOf(userId: string) {
  const columns = await cloud.rows(`select table_name, column_name from information_schema.columns
    where table_schema = 'public' and (column_name in ('user_id', 'owner_id') or (table_name, column_name) = ('users', 'id'))`)
  const counts = columns.map(
    ({ table_name: table, column_name: column }) =>
      `select '${String(table)}' as name, count(*)::int from ${String(table)} where ${String(column)} = '${userId}'`,
  )
  const orphans = ['notes', 'aggregates', 'coach_events', 'session_details'].map(
    (table) => `select '${table}', count(*)::int from ${table} where session_id not in (select id from sessions)`,
  )
  return cloud.rows(
    `select * from (${[...counts, ...orphans].join(' union all ')}) found where count > 0 order by name`,
  )
}
