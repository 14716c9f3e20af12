import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import { openDatabase } from '../../electron/host/store/database'
import { markChanged } from '../../electron/host/store/mark-changed'
import { createStore } from '../../electron/host/store/open-store'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { answered, waitingIn } from './cloud-samples'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import {
  bundledSong,
  finishedSession,
  importedSong,
  openSession,
  SESSION_A,
  SESSION_B,
  sourceOf,
} from './store-samples'

const songId = bundledSongId('first-steps')
const now = epochMs(1_790_000_000_000)

function storeWithSessions(folder = temporaryFolder()) {
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  store.sessions.finish(finishedSession(openSession(songId, SESSION_A)))
  store.sessions.finish(finishedSession(openSession(songId, SESSION_B)))
  return store
}

test('finished sessions and own songs wait, songs first; the bundled songs do not', () => {
  const store = storeWithSessions()
  const { songId: own } = store.library.add(importedSong('Waltz'), sourceOf('aa'))
  expect(waitingIn(store)).toEqual([`song ${own}`, `session ${SESSION_A}`, `session ${SESSION_B}`])
  expect(store.sync.counts()).toEqual({ waiting: 3, refused: 0 })
  expect(store.sync.due(now, 2).map(({ kind }) => kind)).toEqual(['song', 'session'])
})

test('what the cloud confirmed waits no longer, after a restart too', () => {
  const folder = temporaryFolder()
  const store = storeWithSessions(folder)
  const [first] = store.sync.due(now, 1)
  store.sync.done([first!])
  store.close()
  expect(waitingIn(storeIn(folder))).toEqual([`session ${SESSION_B}`])
})

test('a thing that changed while it was being sent is sent again', () => {
  const store = storeWithSessions()
  const { songId: own } = store.library.add(importedSong('Waltz'), sourceOf('aa'))
  const [sent] = store.sync.due(now, 1)
  store.library.add(importedSong('Waltz, revised'), sourceOf('aa'))
  store.sync.done([sent!])
  expect(store.sync.due(now, 1)).toEqual([{ kind: 'song', key: own, version: 2, attempts: 0 }])
})

test('what could not be sent waits for its time, or for the network', () => {
  const store = storeWithSessions()
  const entries = store.sync.due(now, 10)
  store.sync.postpone(entries, epochMs(now + 5000))
  expect(store.sync.due(epochMs(now + 4999), 10)).toEqual([])
  expect(store.sync.nextTryAt()).toBe(now + 5000)
  expect(store.sync.due(epochMs(now + 5000), 10)).toEqual(entries.map((entry) => ({ ...entry, attempts: 1 })))
  store.sync.postpone(store.sync.due(epochMs(now + 5000), 1), epochMs(now + 90_000))
  store.sync.retryNow()
  expect(store.sync.due(now, 10)).toHaveLength(2)
  expect(store.sync.nextTryAt()).toBe(0)
})

test('nothing waits: there is no next try', () => {
  expect(storeIn(temporaryFolder()).sync.nextTryAt()).toBeNull()
})

test('what the cloud refused is set aside with its title, and is tried again when the person says so', () => {
  const store = storeWithSessions()
  const [first, second] = store.sync.due(now, 10)
  store.sync.refuse(first!, '23503')
  store.sync.refuse(second!, '22003')
  expect(store.sync.counts()).toEqual({ waiting: 0, refused: 2 })
  expect(waitingIn(store)).toEqual([])
  expect(store.sync.nextTryAt()).toBeNull()
  expect(store.sync.refused().find(({ key }) => key === SESSION_A)).toEqual({
    kind: 'session',
    key: SESSION_A,
    version: 1,
    attempts: 1,
    sqlState: '23503',
    title: 'Song first-steps',
    createdAt: expect.any(Number) as number,
  })
  store.sync.retry({ kind: 'session', key: SESSION_B })
  expect(waitingIn(store)).toEqual([`session ${SESSION_B}`])
  store.sync.retry('all')
  expect(store.sync.counts()).toEqual({ waiting: 2, refused: 0 })
})

test('an answer to an earlier state of a thing neither postpones nor refuses the later', () => {
  const store = storeWithSessions()
  store.library.add(importedSong('Waltz'), sourceOf('aa'))
  const [sent] = store.sync.due(now, 1)
  store.library.add(importedSong('Waltz, revised'), sourceOf('aa'))
  store.sync.refuse(sent!, '23514')
  store.sync.postpone([sent!], epochMs(now + 5000))
  expect(store.sync.due(now, 1)).toMatchObject([{ kind: 'song', version: 2, attempts: 0 }])
})

test('the cloud says when a session began, and that session is known from then on', () => {
  const folder = temporaryFolder()
  const store = storeWithSessions(folder)
  const [entry] = store.sync.due(now, 1)
  store.sync.confirmSession(entry!, answered('stored', '812', epochMs(1_700_000_000_000)))
  expect(waitingIn(store)).toEqual([`session ${SESSION_B}`])
  expect(store.sessions.open(SESSION_A)?.card.startedAt).toBe(1_700_000_000_000)
  const stored = withSqlite(folder, (sqlite) =>
    sqlite.prepare('select cloud_xid from sessions where id = ?').pluck().get(SESSION_A),
  )
  expect(stored).toBe('812')
})

test('a session that another device deleted goes when the cloud says so', () => {
  const store = storeWithSessions()
  const [entry] = store.sync.due(now, 1)
  store.sync.confirmSession(entry!, answered('deleted', null))
  expect(store.sessions.open(SESSION_A)).toBeNull()
  expect(waitingIn(store)).toEqual([`session ${SESSION_B}`])
})

test('a change that is taken back takes its word to the cloud back too', () => {
  const opened = openDatabase(temporaryFolder())
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = createStore(opened.value)
  const work = () =>
    opened.value.transaction(() => {
      markChanged(opened.value, 'streak', store.userId)
      throw new Error('taken back')
    })
  expect(work).toThrow('taken back')
  expect(waitingIn(store)).toEqual([])
  store.close()
})
