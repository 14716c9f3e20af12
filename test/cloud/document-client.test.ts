import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SignedUp } from '../backend/sign-up'
import { catalogue } from './catalogue-rows'
import { deleteSessions, forgetNotes, pullAll, pullSessions, refusalOf, rowsOf, syncSession } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { sampleSession } from './session-sample'

/**
 * Another program, written by somebody who has read the data model and nothing else: plain upserts, no columns and no
 * functions of ours. Everything it does must work, and a device of ours must hear of it.
 */
const cloud = cloudForThisFile()

const NOTES = 1200

interface Evening {
  readonly id: string
  readonly eventId: string
  readonly awardId: string
}
const newEvening = (): Evening => ({ id: randomUUID(), eventId: randomUUID(), awardId: randomUUID() })

/** One evening, as the document describes it; ids are fixed so that it can be sent again. */
async function practise({ client, userId, email }: SignedUp, { id, eventId, awardId }: Evening) {
  const upsert = async (table: string, rows: object) => {
    const { error } = await client.from(table).upsert(rows)
    if (error) throw new Error(`${table}: ${error.code} ${error.message}`)
  }
  await upsert('users', { id: userId, email, display_name: 'Ann', level: 3 })
  await upsert('profiles', { user_id: userId, instrument: 'acoustic', prefs: { theme: 'dark' } })
  await upsert('sessions', {
    id,
    user_id: userId,
    song_id: catalogue.song,
    input_mode: 'mic',
    started_at: '2026-05-31T18:00:00.123456Z',
    duration_ms: 90_000,
    avg_latency_ms: 12,
    device_info: { name: 'tablet' },
  })
  const notes = Array.from({ length: NOTES }, (_, idx) => ({
    ...{ session_id: id, idx, pitch: 60, onset_ms: idx * 70, dur_ms: 60, vel: 70 },
    ...{ correct: idx % 4 !== 0, delta_ms: -3, pedal: false },
  }))
  await upsert('notes', notes.slice(0, NOTES / 2))
  await upsert('notes', notes.slice(NOTES / 2))
  await upsert('aggregates', { session_id: id, accuracy: 0.75, timing_stability: 31.25, weak_bars: [8, 9, 22] })
  await upsert('coach_events', { id: eventId, session_id: id, t_ms: 4000, type: 'tip', payload: { bar: 9 } })
  await upsert('progress', {
    user_id: userId,
    lesson_id: catalogue.lesson,
    status: 'passed',
    stars: 2,
    best_accuracy: 0.75,
  })
  await upsert('xp_events', { id: awardId, user_id: userId, source: 'session', amount: 20 })
  await upsert('streaks', { user_id: userId, current_days: 4, best_days: 6, updated_on: '2026-05-31' })
  await upsert('user_achievements', { user_id: userId, achievement_id: catalogue.achievement })
}

test('an evening is practised by plain upserts, twice over, and read back', async () => {
  const ann = await cloud.newPerson('ann')
  const evening = newEvening()
  await practise(ann, evening)
  await practise(ann, evening)
  const { data } = await ann.client
    .from('sessions')
    .select('input_mode, duration_ms, aggregates(accuracy, weak_bars), coach_events(type), notes(count)')
    .eq('id', evening.id)
  expect(data).toEqual([
    {
      input_mode: 'mic',
      duration_ms: 90_000,
      aggregates: { accuracy: 0.75, weak_bars: [8, 9, 22] },
      coach_events: [{ type: 'tip' }],
      notes: [{ count: NOTES }],
    },
  ])
})

test('a device of ours pulls that evening whole', async () => {
  const ben = await cloud.newPerson('ben')
  const evening = newEvening()
  await practise(ben, evening)
  const { changes } = await pullAll(ben.client)
  const tables = ['profiles', 'progress', 'sessions', 'streaks', 'user_achievements', 'users', 'xp_events'] as const
  expect(changes.map(({ table }) => table).sort()).toEqual(tables)
  expect(rowsOf(changes, 'users')[0]).toMatchObject({ email: ben.email, display_name: 'Ann' })
  expect(rowsOf(changes, 'profiles')[0]).toMatchObject({ instrument: 'acoustic', prefs: { theme: 'dark' } })
  expect(rowsOf(changes, 'progress')[0]).toMatchObject({ status: 'passed', stars: 2, best_accuracy: 0.75 })
  expect(rowsOf(changes, 'xp_events')[0]).toMatchObject({ id: evening.awardId, amount: 20, session_id: null })
  expect(rowsOf(changes, 'streaks')).toEqual([{ current_days: 4, best_days: 6, updated_on: '2026-05-31' }])

  const { sessions, songs } = await pullSessions(ben.client, [evening.id])
  const [pulled] = sessions
  expect(pulled?.session).toMatchObject({ started_at: Date.UTC(2026, 4, 31, 18, 0, 0, 123), notes_deleted: false })
  expect(pulled?.notes.idx).toEqual(Array.from({ length: NOTES }, (_, index) => index))
  expect(pulled?.notes.correct.filter((isCorrect) => isCorrect === false)).toHaveLength(NOTES / 4)
  expect(pulled?.aggregate).toMatchObject({
    accuracy: 0.75,
    dynamics_score: null,
    weak_bars: [8, 9, 22],
    note_count: null,
  })
  expect(pulled?.events).toEqual([{ id: evening.eventId, t_ms: 4000, type: 'tip', payload: { bar: 9 } }])
  expect([pulled?.detail, songs[0]?.title]).toEqual([null, 'Waltz'])
})

test('whatever it changes below a session later, a device hears that the session has changed', async () => {
  const person = await cloud.newPerson()
  const { client } = person
  const doc = sampleSession()
  const { id } = doc.session
  await syncSession(client, doc)
  const changes: readonly (readonly [string, () => PromiseLike<{ error: unknown }>])[] = [
    ['a note more', () => client.from('notes').insert({ session_id: id, idx: 900, pitch: 60, onset_ms: 1 })],
    ['a note changed', () => client.from('notes').update({ vel: 9 }).eq('session_id', id).eq('idx', 1)],
    ['a note deleted', () => client.from('notes').delete().eq('session_id', id).eq('idx', 900)],
    ['another aggregate', () => client.from('aggregates').update({ accuracy: 0.1 }).eq('session_id', id)],
    ['no aggregate', () => client.from('aggregates').delete().eq('session_id', id)],
    ['a word of the coach', () => client.from('coach_events').insert({ session_id: id, t_ms: 1, type: 'pause' })],
    ['a word less', () => client.from('coach_events').delete().eq('session_id', id).eq('type', 'tip')],
    ['an award less', () => client.from('xp_events').delete().eq('session_id', id)],
    ['the session', () => client.from('sessions').update({ duration_ms: 1 }).eq('id', id)],
  ]
  for (const [what, change] of changes) {
    const { horizon } = await pullAll(client)
    expect([what, (await change()).error]).toEqual([what, null])
    const heard = rowsOf((await pullAll(client, horizon)).changes, 'sessions').map((row) => row.id)
    expect([what, heard]).toEqual([what, [id]])
  }
})

test('what it changes without a date is the latest word', async () => {
  const { client, userId } = await cloud.newPerson()
  await client.from('profiles').insert({ user_id: userId, instrument: 'digital', updated_at: '2020-01-01T00:00:00Z' })
  await client.from('profiles').update({ instrument: 'acoustic' }).eq('user_id', userId)
  await client.from('users').update({ display_name: 'Ada' }).eq('id', userId)
  const [row] = await cloud.rows(`select p.updated_at > now() - interval '1 hour' as profile,
    u.updated_at > now() - interval '1 hour' as name
    from profiles p join users u on u.id = p.user_id where u.id = '${userId}'`)
  expect(row).toEqual({ profile: true, name: true })
})

test('a level is no new word on the name', async () => {
  const { client, userId } = await cloud.newPerson()
  await client.from('users').update({ level: 4 }).eq('id', userId)
  expect(rowsOf((await pullAll(client)).changes, 'users')[0]?.updated_at).toBe(0)
})

test('its ids need follow no version of RFC 9562', async () => {
  const { client, userId } = await cloud.newPerson()
  const id = '11111111-1111-1111-1111-111111111111'
  await client.from('sessions').insert({ id, user_id: userId, song_id: catalogue.song, input_mode: 'midi' })
  expect((await pullSessions(client, [id])).sessions[0]?.session.id).toBe(id)
  await deleteSessions(client, [id])
})

test('a session it deletes by a plain delete is deleted everywhere, and its notes with it', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  await syncSession(client, doc)
  await client.from('sessions').delete().eq('id', doc.session.id)
  const { changes } = await pullAll(client)
  expect(rowsOf(changes, 'deleted_sessions').map((row) => row.session_id)).toEqual([doc.session.id])
  expect(await syncSession(client, doc)).toMatchObject({ outcome: 'deleted', started_at: null, changed_xid: null })
  expect(await cloud.rows(`select 1 from notes where session_id = '${doc.session.id}'`)).toEqual([])
})

test('a late upsert of a deleted session, or of the notes of one that forgot them, is refused', async () => {
  const { client, userId } = await cloud.newPerson()
  const [deleted, forgetful] = [sampleSession(), sampleSession()]
  await syncSession(client, deleted)
  await syncSession(client, forgetful)
  await deleteSessions(client, [deleted.session.id])
  await forgetNotes(client, [forgetful.session.id])
  const row = { user_id: userId, song_id: catalogue.song, input_mode: 'midi' }
  expect(await refusalOf(client.from('sessions').upsert({ id: deleted.session.id, ...row }))).toBe('23505')
  const note = { session_id: forgetful.session.id, idx: 0, pitch: 60, onset_ms: 0 }
  expect(await refusalOf(client.from('notes').upsert(note))).toBe('42501')
})

test('a person’s row can be deleted and comes back empty with the next session', async () => {
  const { client, userId } = await cloud.newPerson()
  await syncSession(client, sampleSession())
  await client.from('users').delete().eq('id', userId)
  expect((await pullAll(client)).changes).toEqual([])
  await syncSession(client, sampleSession())
  expect((await pullAll(client)).changes.map(({ table }) => table)).toEqual(['sessions', 'users'])
})
