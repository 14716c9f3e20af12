import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sessionDocument } from '../../shared/storage/cloud-documents'
import type { SignedUp } from '../backend/sign-up'
import { catalogue } from './catalogue-rows'
import { pullAll, pullSessions, refusalOf, rowsOf, syncSession } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { sampleSession } from './session-sample'

const cloud = cloudForThisFile()
let ann: SignedUp

beforeAll(async () => {
  ann = await cloud.newPerson('ann')
})

const pulled = async (id: string) => (await pullSessions(ann.client, [id])).sessions[0]

test('a session comes down as it went up', async () => {
  const doc = sampleSession(40)
  const stored = await syncSession(ann.client, doc)
  expect(stored).toMatchObject({ outcome: 'stored', started_at: doc.session.started_at })
  const expected = sessionDocument.parse({ ...doc, session: { ...doc.session, changed_xid: stored.changed_xid } })
  expect(await pulled(doc.session.id)).toEqual(expected)
})

test('one without notes, aggregate, events, awards and detail does too', async () => {
  const doc = { ...sampleSession(0), aggregate: null, events: [], xp: [], detail: null }
  const { changed_xid } = await syncSession(ann.client, doc)
  const expected = sessionDocument.parse({ ...doc, session: { ...doc.session, changed_xid } })
  expect(await pulled(doc.session.id)).toEqual(expected)
})

test('sent again, whatever it says now, it is known: the coach may add to what it said, and nothing else changes', async () => {
  const doc = sampleSession()
  const first = await syncSession(ann.client, doc)
  const before = (await pulled(doc.session.id))!
  const other = sampleSession(3, { id: doc.session.id, duration_ms: 1 })
  const again = await syncSession(ann.client, other)
  expect(again).toMatchObject({ outcome: 'known', started_at: first.started_at })

  const after = (await pulled(doc.session.id))!
  const idsOf = (events: typeof doc.events) => events.map(({ id }) => id).sort()
  expect(idsOf(after.events)).toEqual(idsOf([...doc.events, ...other.events]))
  const rest = { events: [], session: { ...before.session, changed_xid: after.session.changed_xid } }
  expect({ ...after, events: [] }).toEqual({ ...before, ...rest })

  await syncSession(ann.client, doc)
  expect(await pulled(doc.session.id)).toEqual(after)
})

test('sent by eight calls at once, it is stored by one and known to the others', async () => {
  const doc = sampleSession(200)
  const answers = await Promise.all(Array.from({ length: 8 }, () => syncSession(ann.client, doc)))
  const outcomes = answers.map(({ outcome }) => outcome).sort()
  expect(outcomes).toEqual([...Array.from({ length: 7 }, () => 'known'), 'stored'])
  expect((await pulled(doc.session.id))?.notes.idx).toHaveLength(200)
})

test('a session that is refused leaves nothing behind, and is stored when it is put right', async () => {
  const doc = sampleSession()
  const broken = { ...doc, aggregate: { ...doc.aggregate, accuracy: 7 } }
  expect(await refusalOf(ann.client.rpc('sync_session', { doc: broken }))).toBe('23514')
  expect(await pulled(doc.session.id)).toBeUndefined()
  expect((await syncSession(ann.client, doc)).outcome).toBe('stored')
})

test('the notes are counted where they are there, and the word of the device counts where they are not', async () => {
  const counts = { note_count: 77, correct_count: 70 }
  const [withNotes, without] = [sampleSession(20), sampleSession(0, { notes_deleted: true })]
  const counted = { note_count: 20, correct_count: withNotes.aggregate!.correct_count }
  for (const doc of [withNotes, without]) {
    await syncSession(ann.client, { ...doc, aggregate: { ...doc.aggregate!, ...counts } })
  }
  expect((await pulled(withNotes.session.id))?.aggregate).toMatchObject(counted)
  expect((await pulled(without.session.id))?.aggregate).toMatchObject(counts)
})

test('a session that has forgotten its notes brings none, and no detail', async () => {
  const doc = sampleSession(20, { notes_deleted: true })
  await syncSession(ann.client, doc)
  const stored = await pulled(doc.session.id)
  expect([stored?.session.notes_deleted, stored?.notes.idx, stored?.detail]).toEqual([true, [], null])
})

test.each([
  ['ten years ahead', Date.now() + 10 * 365 * 86_400_000],
  ['a minute ahead', Date.now() + 60_000],
  ['in the year 275760', 8.64e15],
  ['without a battery, in 1970', 0],
  ['before time began', -1e15],
])('a clock %s is put right to the time of the cloud, and the device is told', async (_, started_at) => {
  const doc = sampleSession(3, { started_at })
  const { outcome, started_at: stored, now } = await syncSession(ann.client, doc)
  expect({ outcome, stored }).toEqual({ outcome: 'stored', stored: now })
  expect((await pulled(doc.session.id))?.session.started_at).toBe(now)
})

test('an award is given once for each source, and never after now', async () => {
  const doc = sampleSession()
  const award = { source: 'session', amount: 10, created_at: Date.now() + 9e9, session_id: null }
  await syncSession(ann.client, { ...doc, xp: [0, 1].map(() => ({ ...award, id: randomUUID() })) })
  const stored = await pulled(doc.session.id)
  expect(stored?.xp).toMatchObject([{ source: 'session', amount: 10, session_id: doc.session.id }])
  expect(stored!.xp[0]!.created_at).toBeLessThanOrEqual(Date.now())
})

test('what another program began under the id of a session is not overwritten', async () => {
  const doc = sampleSession()
  const row = { id: doc.session.id, user_id: ann.userId, song_id: catalogue.otherSong, input_mode: 'mic' }
  await ann.client.from('sessions').insert(row)
  expect((await syncSession(ann.client, doc)).outcome).toBe('known')
  expect(await pulled(doc.session.id)).toMatchObject({
    session: { input_mode: 'mic' },
    notes: { idx: [] },
    aggregate: null,
  })
})

test('the number it answers is the one that a pull tells, so that the sending device need not fetch it', async () => {
  const doc = sampleSession()
  const { changed_xid } = await syncSession(ann.client, doc)
  const header = rowsOf((await pullAll(ann.client)).changes, 'sessions').find(({ id }) => id === doc.session.id)
  expect(header?.changed_xid).toBe(changed_xid)
})
