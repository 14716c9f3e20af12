import { expect, test } from 'vitest'
import { eventually } from '../backend/eventually'
import { forgetNotes, pullAll, pullSessions, rowsOf, syncSession } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { openTransaction } from './open-transaction'
import { sampleSession } from './session-sample'

const cloud = cloudForThisFile()

test('only the aggregates are kept: notes and detail go, what there was of them stays counted', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession(30)
  const { id } = doc.session
  await syncSession(client, doc)
  await client.from('aggregates').update({ note_count: null, correct_count: null }).eq('session_id', id)
  const { horizon } = await pullAll(client)
  await forgetNotes(client, [id])

  const [header] = rowsOf((await pullAll(client, horizon)).changes, 'sessions')
  expect(header).toMatchObject({ id, notes_deleted: true })
  const [pulled] = (await pullSessions(client, [id])).sessions
  expect([pulled?.notes.idx, pulled?.detail]).toEqual([[], null])
  expect(pulled?.aggregate).toEqual(doc.aggregate)
  expect(pulled?.events).toHaveLength(1)
})

test('a session without an aggregate gets one with the counts', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession(10)
  await syncSession(client, { ...doc, aggregate: null })
  await forgetNotes(client, [doc.session.id])
  const [pulled] = (await pullSessions(client, [doc.session.id])).sessions
  const { note_count, correct_count } = doc.aggregate!
  expect(pulled?.aggregate).toMatchObject({ accuracy: null, note_count, correct_count })
})

test('doing it again changes nothing, and nothing makes a session remember', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  const { id } = doc.session
  await syncSession(client, doc)
  await forgetNotes(client, [id])
  const { horizon } = await pullAll(client)
  await forgetNotes(client, [id])
  expect((await pullAll(client, horizon)).changes).toEqual([])
  await client.from('sessions').update({ notes_deleted: false }).eq('id', id)
  expect((await pullSessions(client, [id])).sessions[0]?.session.notes_deleted).toBe(true)
})

test('a late sync of a session that has forgotten its notes does not bring them back', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  await syncSession(client, doc)
  await forgetNotes(client, [doc.session.id])
  expect((await syncSession(client, doc)).outcome).toBe('known')
  expect((await pullSessions(client, [doc.session.id])).sessions[0]?.notes.idx).toEqual([])
})

const lateNote = (id: string) => `insert into notes (session_id, idx, pitch, onset_ms) values ('${id}', 900, 60, 0)`

test('forgetting waits for notes that are being written, and forgets them too', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  const { id } = doc.session
  await syncSession(client, doc)
  const writing = await openTransaction(cloud.backend, userId)
  await writing.ask(lateNote(id))
  const forgetting = await openTransaction(cloud.backend, userId)
  const forgotten = forgetting.ask('select forget_notes($1)', [[id]])
  await eventually('forgetting waits', () => forgetting.isWaiting())
  await writing.commit()
  await forgotten
  await forgetting.commit()
  expect(await cloud.rows(`select idx from notes where session_id = '${id}'`)).toEqual([])
})

test('notes that are written while a session forgets are refused', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSession()
  const { id } = doc.session
  await syncSession(client, doc)
  const forgetting = await openTransaction(cloud.backend, userId)
  await forgetting.ask('select forget_notes($1)', [[id]])
  const writing = await openTransaction(cloud.backend, userId)
  const written = writing.ask(lateNote(id)).catch((error: unknown) => error)
  await eventually('writing waits', () => writing.isWaiting())
  await forgetting.commit()
  expect(await written).toMatchObject({ code: '42501' })
  await writing.commit()
  expect(await cloud.rows(`select idx from notes where session_id = '${id}'`)).toEqual([])
})
