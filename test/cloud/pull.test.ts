import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue-rows'
import { pullAll, pullPage, rowsOf, syncRewards, syncSession, syncSong } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { openTransaction } from './open-transaction'
import { sampleSession, sampleSong } from './session-sample'
import { noRewards } from '../support/no-rewards'

const cloud = cloudForThisFile()

const insertSessions = (userId: string, count: number) =>
  cloud.rows(`insert into sessions (user_id, song_id, input_mode)
    select '${userId}', '${catalogue.song}', 'midi' from generate_series(1, ${String(count)})`)

test('a pull tells all that is a person’s, in the shapes the app reads', async () => {
  const { client, email } = await cloud.newPerson()
  const song = sampleSong()
  await syncSong(client, song)
  const doc = sampleSession(5, { song_id: song.song.id })
  await syncSession(client, doc)
  const updated_at = Date.UTC(2026, 5, 1)
  await syncRewards(client, {
    progress: [{ lesson_id: catalogue.lesson, status: 'passed', stars: 2, best_accuracy: 0.5, updated_at }],
    xp: [{ id: randomUUID(), source: 'streak', amount: 5, created_at: updated_at, session_id: null }],
    streak: { current_days: 2, best_days: 9, updated_on: '2026-05-31' },
    achievements: [{ achievement_id: catalogue.achievement, earned_at: updated_at }],
    profile: { avatar_url: null, instrument: 'digital', prefs: { theme: 'dark' }, updated_at },
    displayName: { display_name: 'Ann', updated_at },
  })
  const { changes, pages } = await pullAll(client)
  expect(changes.map(({ table }) => table).sort()).toEqual([
    'profiles',
    'progress',
    'sessions',
    'songs',
    'streaks',
    'user_achievements',
    'users',
    'xp_events',
  ])
  expect(rowsOf(changes, 'users')).toMatchObject([{ email, display_name: 'Ann', updated_at }])
  expect(rowsOf(changes, 'songs')).toMatchObject([{ title: 'Nocturne', created_at: song.song.created_at }])
  expect(pages[0]?.version).toEqual({ schema: 1, oldestClient: 1 })
})

test('what has been pulled is not pulled again, and what changes afterwards is', async () => {
  const { client } = await cloud.newPerson()
  await syncSession(client, sampleSession())
  const first = await pullAll(client)
  const second = await pullAll(client, first.horizon)
  expect(second.changes).toEqual([])
  const doc = sampleSession()
  await syncSession(client, doc)
  expect(rowsOf((await pullAll(client, second.horizon)).changes, 'sessions').map(({ id }) => id)).toEqual([
    doc.session.id,
  ])
})

test('a session that commits after a later one has been pulled is not lost', async () => {
  const { client, userId } = await cloud.newPerson()
  const [early, late] = [sampleSession(), sampleSession()]
  const slow = await openTransaction(cloud.backend, userId)
  await slow.ask('select sync_session($1)', [early])
  await syncSession(client, late)
  const first = await pullAll(client)
  expect(rowsOf(first.changes, 'sessions').map(({ id }) => id)).toEqual([late.session.id])
  await slow.commit()
  const ids = rowsOf((await pullAll(client, first.horizon)).changes, 'sessions').map(({ id }) => id)
  expect(ids).toContain(early.session.id)
})

test('two that are open at once are both heard, in whichever order they end', async () => {
  const { client, userId } = await cloud.newPerson()
  const docs = [sampleSession(), sampleSession()]
  const open = [await openTransaction(cloud.backend, userId), await openTransaction(cloud.backend, userId)]
  for (const [index, transaction] of open.entries()) await transaction.ask('select sync_session($1)', [docs[index]])
  const heard = new Set<string>()
  let since = '0'
  for (const transaction of open.reverse()) {
    await transaction.commit()
    const { changes, horizon } = await pullAll(client, since)
    for (const { id } of rowsOf(changes, 'sessions')) heard.add(id)
    since = horizon
  }
  expect([...heard].sort()).toEqual(docs.map(({ session }) => session.id).sort())
})

test('2,500 sessions of one transaction are paged without a gap, a repetition or a page too many', async () => {
  const { client, userId } = await cloud.newPerson()
  await insertSessions(userId, 2500)
  const { pages, changes } = await pullAll(client, '0', 500)
  expect(pages.map((page) => page.changes.length)).toEqual([500, 500, 500, 500, 500, 1])
  expect(new Set(rowsOf(changes, 'sessions').map(({ id }) => id)).size).toBe(2500)
  const exact = await pullAll(client, '0', 1000)
  expect(exact.pages.map((page) => page.changes.length)).toEqual([1000, 1000, 501])
})

test('a page is as full as it may be: the last one is the last', async () => {
  const { client, userId } = await cloud.newPerson()
  await insertSessions(userId, 9)
  const { pages } = await pullAll(client, '0', 5)
  expect(pages.map((page) => page.changes.length)).toEqual([5, 5])
})

test('what changes between two pages is told by this pull or by the next', async () => {
  const { client, userId } = await cloud.newPerson()
  await insertSessions(userId, 20)
  const first = await pullPage(client, '0', null, 5)
  const seen = rowsOf(first.changes, 'sessions').map(({ id }) => id as string)
  const late = sampleSession()
  await syncSession(client, late)
  await client.from('sessions').update({ duration_ms: 7 }).eq('id', seen[0])

  const rest = []
  for (let page = first.nextPage; page !== null;) {
    const next = await pullPage(client, '0', page, 5)
    expect(next.horizon).toBe(first.horizon)
    rest.push(...rowsOf(next.changes, 'sessions'))
    page = next.nextPage
  }
  const after = rowsOf((await pullAll(client, first.horizon)).changes, 'sessions')
  const told = [...rest, ...after]
  expect(told.find(({ id }) => id === seen[0])?.duration_ms).toBe(7)
  expect(new Set([...seen, ...told.map(({ id }) => id)]).size).toBe(21)
})

test('a cursor from the future belongs to a database that was restored: everything is told', async () => {
  const { client, userId } = await cloud.newPerson()
  await insertSessions(userId, 12)
  const restored = await pullAll(client, '999999999999', 5)
  expect(rowsOf(restored.changes, 'sessions')).toHaveLength(12)
  expect(BigInt(restored.horizon)).toBeLessThan(999_999_999_999n)
  expect((await pullAll(client, restored.horizon)).changes).toEqual([])
})

test('rows restored into a new cluster, whose transactions are yet to come, are told once and not with every pull', async () => {
  const { client, userId } = await cloud.newPerson()
  await insertSessions(userId, 3)
  await cloud.rows(`alter table sessions disable trigger stamp_change;
    update sessions set changed_xid = '888888888888' where user_id = '${userId}';
    alter table sessions enable trigger stamp_change`)
  const first = await pullAll(client)
  expect(rowsOf(first.changes, 'sessions')).toHaveLength(3)
  expect((await pullAll(client, first.horizon)).changes).toEqual([])
  const doc = sampleSession()
  await syncSession(client, doc)
  const next = await pullAll(client, first.horizon)
  expect(rowsOf(next.changes, 'sessions').map(({ id }) => id)).toEqual([doc.session.id])
})

test('an award of a session comes with the session, one of none by itself', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSession()
  await syncSession(client, doc)
  const free = { id: randomUUID(), source: 'challenge', amount: 5, created_at: 1, session_id: null }
  const bound = { id: randomUUID(), source: 'bonus', amount: 5, created_at: 1, session_id: doc.session.id }
  const before = await pullAll(client)
  await syncRewards(client, { ...noRewards, xp: [free, bound] })
  const { changes } = await pullAll(client, before.horizon)
  expect(rowsOf(changes, 'xp_events').map(({ id }) => id)).toEqual([free.id])
  expect(rowsOf(changes, 'sessions').map(({ id }) => id)).toEqual([doc.session.id])
})
