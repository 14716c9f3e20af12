import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventually } from '../backend/eventually'
import { deleteSessions, pullAll, pullSessions, rowsOf, syncSession } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { openTransaction } from './open-transaction'
import { sampleSession } from './session-sample'

const cloud = cloudForThisFile()

test('a deleted session is gone with all that hangs on it, stays deleted, and every device hears of it', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  const { id } = doc.session
  await syncSession(client, doc)
  const { horizon } = await pullAll(client)

  expect(await deleteSessions(client, [id])).toMatchObject({ deleted: 1 })
  expect(await deleteSessions(client, [id])).toMatchObject({ deleted: 0 })
  expect((await syncSession(client, doc)).outcome).toBe('deleted')
  expect((await pullSessions(client, [id])).sessions).toEqual([])
  const { changes } = await pullAll(client, horizon)
  expect(changes).toMatchObject([{ table: 'deleted_sessions', row: { session_id: id } }])
  const children = ['notes', 'aggregates', 'session_details', 'coach_events', 'xp_events']
  for (const table of children) {
    expect([table, await cloud.rows(`select 1 from ${table} where session_id = '${id}'`)]).toEqual([table, []])
  }
})

test('a session that was deleted before the cloud ever saw it is not stored when it comes', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  expect(await deleteSessions(client, [doc.session.id])).toMatchObject({ deleted: 0 })
  expect((await syncSession(client, doc)).outcome).toBe('deleted')
})

test('a tombstone of one person is none of another’s', async () => {
  const [ann, bob] = [await cloud.newPerson(), await cloud.newPerson()]
  const doc = sampleSession()
  await deleteSessions(ann.client, [doc.session.id])
  expect((await syncSession(bob.client, doc)).outcome).toBe('stored')
})

test('a tombstone set by hand takes its session along', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  await syncSession(client, doc)
  await client.from('deleted_sessions').insert({ user_id: userId, session_id: doc.session.id })
  expect((await pullSessions(client, [doc.session.id])).sessions).toEqual([])
})

test('a deletion waits for a session that is being stored, and deletes it', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  const storing = await openTransaction(cloud.backend, userId)
  expect(await storing.ask('select sync_session($1)', [doc])).toMatchObject({ outcome: 'stored' })

  const deleting = await openTransaction(cloud.backend, userId)
  const deleted = deleting.ask('select delete_sessions($1)', [[doc.session.id]])
  await eventually('the deletion waits', () => deleting.isWaiting())
  await storing.commit()
  expect(await deleted).toMatchObject({ deleted: 1 })
  await deleting.commit()
  expect((await pullSessions(client, [doc.session.id])).sessions).toEqual([])
})

test('a session waits for its deletion, and is not stored', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  const deleting = await openTransaction(cloud.backend, userId)
  await deleting.ask('select delete_sessions($1)', [[doc.session.id]])

  const storing = await openTransaction(cloud.backend, userId)
  const stored = storing.ask('select sync_session($1)', [doc])
  await eventually('the session waits', () => storing.isWaiting())
  await deleting.commit()
  expect(await stored).toMatchObject({ outcome: 'deleted' })
  await storing.commit()
  expect((await pullAll(client)).changes.map(({ table }) => table)).not.toContain('sessions')
})

test('a plain delete and a repeated call of the same session end in a deleted session', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  await syncSession(client, doc)
  const deleting = await openTransaction(cloud.backend, userId)
  await deleting.ask(`delete from sessions where id = '${doc.session.id}'`)
  const storing = await openTransaction(cloud.backend, userId)
  // It still sees the session, as any reader does; what it answers is true of that moment.
  expect(await storing.ask('select sync_session($1)', [doc])).toMatchObject({ outcome: 'known' })
  await deleting.commit()
  await storing.commit()
  expect((await syncSession(client, doc)).outcome).toBe('deleted')
})

test('sessions of one person are stored side by side', async () => {
  const { userId } = await cloud.newPerson()
  const open = [await openTransaction(cloud.backend, userId), await openTransaction(cloud.backend, userId)]
  for (const transaction of open) {
    expect(await transaction.ask('select sync_session($1)', [sampleSession()])).toMatchObject({ outcome: 'stored' })
  }
  for (const transaction of open) await transaction.commit()
})

test('five hundred sessions are deleted in one call', async () => {
  const { client, userId } = await cloud.newPerson()
  await cloud.rows(`insert into sessions (user_id, song_id, input_mode)
    select '${userId}', (select id from songs limit 1), 'midi' from generate_series(1, 400)`)
  const ids = rowsOf((await pullAll(client)).changes, 'sessions').map(({ id }) => id as string)
  const unknown = Array.from({ length: 100 }, () => randomUUID())
  expect(await deleteSessions(client, [...ids, ...unknown])).toMatchObject({ deleted: 400 })
  expect(rowsOf((await pullAll(client)).changes, 'deleted_sessions')).toHaveLength(500)
})
