import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { userId, type SessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { SessionDocument } from '../../shared/storage/cloud-documents'
import { sessionDocument } from '../../shared/storage/cloud-documents'
import { sessionFromDocument } from '../../shared/storage/session-from-cloud'
import type { SessionRows } from '../../shared/storage/session-rows'
import { sessionToDocument } from '../../shared/storage/session-to-cloud'
import { type Database, openDatabase } from '../../electron/host/store/database'
import { createStore, openStore } from '../../electron/host/store/open-store'
import { createSessionReader } from '../../electron/host/store/session-documents'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { Store } from '../../electron/host/store/store'
import { anySession } from './any-session'
import { answered, pageOf, pulled, songFrom, stamped, waitingIn } from './cloud-samples'
import { temporaryFolder } from './store-folder'
import {
  bundledSong,
  detail,
  finishedSession,
  importedSong,
  openSession,
  playedNotes,
  SESSION_A,
  SESSION_B,
  sourceOf,
} from './store-samples'

const songId = bundledSongId('first-steps')
const account = userId('7c0e3d52-6d6f-4a59-9d2b-5f5f3f1d2a01')
const now = epochMs(1_790_000_000_000)

interface Device {
  readonly store: Store
  readonly database: Database
}

/** A laptop of the account, with the bundled song. */
function device(): Device {
  const opened = openDatabase(temporaryFolder())
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = createStore(opened.value, account)
  onTestFinished(() => {
    store.close()
  })
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  return { store, database: opened.value }
}

function practise({ store }: Device, id: SessionId = SESSION_A): SessionDocument {
  const finished = finishedSession(openSession(songId, id))
  store.journal.begin(finished.session)
  store.sessions.finish({ ...finished, report: { ...finished.report, detail } })
  return stamped(store.sync.session(id)!, '800')
}

const headerOf = (document: SessionDocument) => ({ table: 'sessions' as const, row: document.session })
const deleted = (id: SessionId) =>
  ({ table: 'deleted_sessions', row: { session_id: id, deleted_at: epochMs(1_780_000_050_000) } }) as const

test('a session becomes a document and rows again without losing anything', () => {
  fc.assert(
    fc.property(anySession(), (rows) => {
      const document = sessionDocument.parse(JSON.parse(JSON.stringify(sessionToDocument(rows, null))))
      expect(sessionFromDocument(document, rows.session.user_id)).toEqual(rows)
    }),
  )
})

test('what the tables hold of a pulled session is what another device sent', () => {
  const here = device()
  const read = createSessionReader(here.database)
  const seen = new Set<string>()
  fc.assert(
    fc.property(anySession(songId), (rows) => {
      // Ids are made once: awards and events that two sessions share are none that a device can make.
      const ids = [rows.session.id, ...rows.events.map(({ id }) => id), ...rows.xp.map(({ id }) => id)]
      fc.pre(ids.every((id) => !seen.has(id)))
      for (const id of ids) seen.add(id)
      here.store.sync.applySessions(pulled([sessionToDocument(rows, null)]))
      const expected: SessionRows = {
        ...rows,
        session: { ...rows.session, user_id: account },
        xp: rows.xp.map((award) => ({ ...award, user_id: account })),
      }
      expect(read(rows.session.id)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('a session practised on one laptop opens on the other exactly as it was', () => {
  const [one, other] = [device(), device()]
  const document = practise(one)
  expect(other.store.sync.applyChanges(pageOf([headerOf(document)]))).toEqual({ wanted: [SESSION_A], songs: [] })
  other.store.sync.applySessions(pulled([document]))

  expect(other.store.sessions.open(SESSION_A)).toEqual(one.store.sessions.open(SESSION_A))
  expect(other.store.sync.session(SESSION_A)).toEqual(one.store.sync.session(SESSION_A))
  expect(other.store.library.list()[0]).toMatchObject({ bestAccuracy: 0.2 })
  expect(waitingIn(other.store)).toEqual([])
  expect(other.store.sync.applyChanges(pageOf([headerOf(document)]))).toEqual({ wanted: [], songs: [] })
})

test('a session that was sent from here is not fetched again', () => {
  const here = device()
  const document = practise(here)
  const [entry] = here.store.sync.due(now, 1)
  here.store.sync.confirmSession(entry!, answered('stored', '800'))
  expect(here.store.sync.applyChanges(pageOf([headerOf(document)])).wanted).toEqual([])
  expect(here.store.sync.applyChanges(pageOf([headerOf(stamped(document, '801'))])).wanted).toEqual([SESSION_A])
})

test('applying the same session twice, or a changed one, leaves one session as the cloud has it', () => {
  const [one, other] = [device(), device()]
  const document = practise(one)
  other.store.sync.applySessions(pulled([document, document]))
  const shorter = { ...document, notes: { ...document.notes } }
  for (const column of Object.keys(shorter.notes) as (keyof typeof shorter.notes)[]) {
    Object.assign(shorter.notes, { [column]: shorter.notes[column].slice(0, 2) })
  }
  other.store.sync.applySessions(pulled([stamped(shorter, '805')]))
  expect(other.store.sync.session(SESSION_A)?.notes.idx).toEqual([0, 1])
  expect(other.store.sessions.listForSong(songId)).toHaveLength(1)
})

test('a session that was deleted elsewhere goes, and a late copy does not bring it back', () => {
  const [one, other] = [device(), device()]
  const document = practise(one)
  other.store.sync.applySessions(pulled([document]))
  other.store.sync.applyChanges(pageOf([deleted(SESSION_A)]))
  expect(other.store.sessions.open(SESSION_A)).toBeNull()
  expect(other.store.sync.applyChanges(pageOf([headerOf(document)])).wanted).toEqual([])
  other.store.sync.applySessions(pulled([document]))
  expect(other.store.sessions.open(SESSION_A)).toBeNull()
})

test('deleting a session here leaves word for the cloud and nothing else of it', () => {
  const here = device()
  const document = practise(here)
  practise(here, SESSION_B)
  expect(here.store.sessions.delete(SESSION_A)).toBe(true)
  expect(here.store.sessions.delete(SESSION_A)).toBe(false)
  expect(waitingIn(here.store)).toEqual([`session ${SESSION_B}`, `deleteSession ${SESSION_A}`])
  expect(here.store.sync.session(SESSION_A)).toBeNull()
  here.store.sync.applySessions(pulled([document]))
  expect(here.store.sessions.listForSong(songId).map(({ sessionId }) => sessionId)).toEqual([SESSION_B])
  for (const table of ['notes', 'aggregates', 'session_reports', 'performances']) {
    expect(here.database.prepare(`select distinct session_id from ${table}`).all()).toEqual([{ session_id: SESSION_B }])
  }
  here.store.sync.applyChanges(pageOf([deleted(SESSION_A)]))
  expect(waitingIn(here.store)).toEqual([`session ${SESSION_B}`])
})

test('forgetting notes keeps what they sum up to, and a late copy does not bring them back', () => {
  const here = device()
  const document = practise(here)
  const card = here.store.sessions.listForSong(songId)[0]!
  expect(here.store.sessions.forgetNotes([SESSION_A])).toBe(1)
  expect(here.store.sessions.forgetNotes([SESSION_A])).toBe(0)
  expect(here.store.sessions.open(SESSION_A)).toEqual({
    card: { ...card, counts: null },
    report: null,
    why: 'notesDeleted',
    coach: [],
  })
  here.store.sync.applySessions(pulled([document]))
  const after = here.store.sync.session(SESSION_A)!
  expect([after.session.notes_deleted, after.notes.idx, after.detail]).toEqual([true, [], null])
  expect(after.aggregate).toEqual({ ...document.aggregate, note_count: 4, correct_count: 1, coverage: 1 })
  expect(here.store.library.list()[0]).toMatchObject({ bestAccuracy: 0.2 })
  expect(waitingIn(here.store)).toEqual([`session ${SESSION_A}`, `forgetNotes ${SESSION_A}`])
})

test('notes that were forgotten elsewhere are forgotten here at once', () => {
  const here = device()
  const document = practise(here)
  here.store.sync.applyChanges(
    pageOf([headerOf({ ...document, session: { ...document.session, notes_deleted: true } })]),
  )
  expect(here.store.sessions.open(SESSION_A)).toMatchObject({ report: null, why: 'notesDeleted', coach: [] })
  expect(here.store.sync.session(SESSION_A)?.notes.idx).toEqual([])
})

test('keeping only what notes sum up to leaves the latest session for its review', () => {
  const { store } = device()
  for (const [index, id] of [SESSION_A, SESSION_B].entries()) {
    store.sessions.finish(finishedSession(openSession(songId, id, 1_780_000_000_000 + index)))
  }
  expect(store.sessions.forgetNotes('allButLatest')).toBe(1)
  expect(store.sessions.forgetNotes('allButLatest')).toBe(0)
  expect(store.sessions.open(SESSION_B)).toMatchObject({ played: playedNotes })
  expect(store.sessions.forgetNotes('all')).toBe(1)
  expect(store.sessions.open(SESSION_B)?.report).toBeNull()
})

test('the notes of many sessions are forgotten some at a time', () => {
  const { store } = device()
  for (const id of [SESSION_A, SESSION_B]) store.sessions.finish(finishedSession(openSession(songId, id)))
  expect([1, 2, 3].map(() => store.sessions.forgetNotes('all', 1))).toEqual([1, 1, 0])
})

test('an award of a session that is not here spoils nothing', () => {
  const here = device()
  const document = practise(device())
  const award = { id: SESSION_B, source: 'challenge', amount: 5, created_at: now, session_id: SESSION_B }
  here.store.sync.applySessions(pulled([{ ...document, xp: [...document.xp, award] }]))
  expect(here.store.sync.session(SESSION_A)?.xp).toEqual(document.xp)
})

test('a session of another program shows its summary, without numbers that nobody counted', () => {
  const here = device()
  const document = { ...practise(device()), notes: emptyNotes, aggregate: null, detail: null }
  here.store.sync.applySessions(pulled([document]))
  const card = here.store.sessions.listForSong(songId)[0]
  expect(card).toMatchObject({ counts: null, aggregate: { accuracy: null, weakBars: [] } })
  expect(here.store.sessions.open(SESSION_A)).toEqual({ card, report: null, why: 'noDetail', coach: [] })
})

test('a detail that cannot be read takes away the review, not the session', () => {
  const here = device()
  const strange = Buffer.from('no gzip').toString('base64')
  const document = { ...practise(device()), detail: { report: strange, played: strange, events: strange } }
  here.store.sync.applySessions(pulled([document]))
  expect(here.store.sessions.open(SESSION_A)).toMatchObject({ report: null, why: 'noDetail', card: { counts: null } })
  expect(here.store.sync.session(SESSION_A)?.notes).toEqual(document.notes)
})

test('a session on a song that this device does not know brings the song, which is in no list', () => {
  const [one, other] = [device(), device()]
  one.store.library.seed([bundledSong('first-steps', 1), bundledSong('newer-song', 2)], 'hash-2')
  const newer = bundledSongId('newer-song')
  one.store.sessions.finish(finishedSession(openSession(newer)))
  const document = stamped(one.store.sync.session(SESSION_A)!, '800')
  other.store.sync.applySessions(pulled([document], [songFrom(one.store, newer).song]))
  expect(other.store.library.list().map(({ title }) => title)).toEqual(['Song first-steps'])
  expect(other.store.sessions.listForSong(newer)).toHaveLength(1)
  other.store.library.seed([bundledSong('first-steps', 1), bundledSong('newer-song', 2)], 'hash-2')
  expect(other.store.library.list()[1]).toMatchObject({ title: 'Song newer-song', bestAccuracy: 0.2 })
})

test('an own song comes with its score, and leaves the library when another device says so', () => {
  const [one, other] = [device(), device()]
  const { songId: own } = one.store.library.add(importedSong('Waltz'), sourceOf('aa'))
  const song = songFrom(one.store, own)
  expect(other.store.sync.applyChanges(pageOf([{ table: 'songs', row: song.song }]))).toEqual({
    wanted: [],
    songs: [own],
  })
  other.store.sync.applySongs([song])
  expect(other.store.library.open(own)).toEqual(one.store.library.open(own))
  expect(other.store.library.findByHash('aa')?.songId).toBe(own)
  expect(other.store.sync.song(own)).toEqual(one.store.sync.song(own))
  expect(other.store.sync.applyChanges(pageOf([{ table: 'songs', row: song.song }])).songs).toEqual([])

  const later = { ...song.song, updated_at: epochMs(song.song.updated_at + 1), is_archived: true }
  other.store.sync.applyChanges(pageOf([{ table: 'songs', row: later }]))
  expect(other.store.library.list().map(({ title }) => title)).toEqual(['Song first-steps'])

  // While its own word waits, the later of the two holds.
  other.store.library.add(importedSong('Waltz'), sourceOf('aa'))
  other.store.sync.applyChanges(pageOf([{ table: 'songs', row: later }]))
  expect(other.store.library.list()).toHaveLength(2)
})

test('a song that the owner of an account takes out of the library leaves word, and comes back with its file', () => {
  const { store } = device()
  const { songId: own } = store.library.add(importedSong('Waltz'), sourceOf('aa'))
  store.library.delete(own)
  expect(store.library.list()).toHaveLength(1)
  expect(store.sync.song(own)?.song.is_archived).toBe(true)
  expect(waitingIn(store)).toEqual([`song ${own}`])
  store.library.add(importedSong('Waltz'), sourceOf('aa'))
  expect(store.library.list()).toHaveLength(2)
  expect(store.sync.song(own)?.song.is_archived).toBe(false)
})

test("somebody else's song is not taken into the library", () => {
  const { store } = device()
  const song = songFrom(device().store, songId)
  const foreign = { ...song.song, id: bundledSongId('foreign'), owner_id: '7c0e3d52-6d6f-4a59-9d2b-5f5f3f1d2a02' }
  expect(store.sync.applyChanges(pageOf([{ table: 'songs', row: foreign }])).songs).toEqual([])
  store.sync.applySongs([{ song: foreign, score: song.score }])
  expect(store.sync.song(foreign.id)).toBeNull()
})

test('the next pull begins where the last one ended, and from the beginning when the app knows more lessons', () => {
  const folder = temporaryFolder()
  const open = () => {
    const opened = openStore(folder, { userId: account })
    if (!opened.ok) throw new Error(opened.problem.sentence)
    return opened.value
  }
  const first = open()
  expect([first.sync.horizon(), first.sync.lastSyncedAt()]).toEqual(['0', null])
  first.sync.finishPull('912', now)
  first.close()

  const second = open()
  expect([second.sync.horizon(), second.sync.lastSyncedAt()]).toEqual(['912', now])
  second.close()
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  opened.value.exec(`insert into units (id, title) values ('u', 'Unit');
    insert into lessons (id, unit_id, title) values ('l', 'u', 'Lesson')`)
  expect(createStore(opened.value, account).sync.horizon()).toBe('0')
  opened.value.close()
})

test('when the cloud was restored from a backup, everything here is sent and pulled again', () => {
  const here = device()
  practise(here)
  here.store.sessions.delete(SESSION_A)
  practise(here, SESSION_B)
  for (const entry of here.store.sync.due(now, 10)) {
    if (entry.kind === 'session') here.store.sync.confirmSession(entry, answered('stored', '800'))
    else here.store.sync.done([entry])
  }
  here.store.sync.finishPull('900', now)
  expect(waitingIn(here.store)).toEqual([])
  here.store.sync.finishPull('850', now)
  expect(waitingIn(here.store)).toEqual([`session ${SESSION_B}`, `deleteSession ${SESSION_A}`])
  expect(here.store.sync.horizon()).toBe('0')
  expect(here.store.sync.applyChanges(pageOf([headerOf(here.store.sync.session(SESSION_B)!)])).wanted).toEqual([
    SESSION_B,
  ])
})

const emptyNotes = { idx: [], pitch: [], onset_ms: [], dur_ms: [], vel: [], correct: [], delta_ms: [], pedal: [] }

test('a time from a clock that ran ahead is put right by the cloud, and does not win over later words', () => {
  const here = device()
  const farAhead = epochMs(4_000_000_000_000)
  here.database.exec(`update users set display_name = 'Ada', updated_at = ${farAhead}`)
  const user = (display_name: string, updated_at: number) => ({
    table: 'users' as const,
    row: { id: account, email: null, display_name, updated_at: epochMs(updated_at) },
  })
  here.store.sync.applyChanges(pageOf([user('Ada', 1_780_000_000_000)]))
  here.store.sync.applyChanges(pageOf([user('Ada L.', 1_780_000_000_001)]))
  expect(here.database.prepare('select display_name, updated_at from users').all()).toEqual([
    { display_name: 'Ada L.', updated_at: 1_780_000_000_001 },
  ])
})

test('what was earned on two laptops is one, whichever comes first', () => {
  const lesson = '5b1f7d0e-51b1-4f0e-8e59-3f6e0f6a1c01'
  const badge = '5b1f7d0e-51b1-4f0e-8e59-3f6e0f6a1c02'
  const award = '5b1f7d0e-51b1-4f0e-8e59-3f6e0f6a1c03'
  const at = (ms: number) => epochMs(1_780_000_000_000 + ms)
  const here = device()
  here.database.exec(`
    insert into units (id, title) values ('u', 'Unit');
    insert into lessons (id, unit_id, title) values ('${lesson}', 'u', 'Lesson');
    insert into achievements (id, code, title) values ('${badge}', 'EARLIER', 'An earlier one');
    insert into progress (user_id, lesson_id, status, stars, best_accuracy, updated_at)
      values ('${account}', '${lesson}', 'passed', 1, 0.7, ${at(5)});
    insert into streaks (user_id, current_days, best_days, updated_on) values ('${account}', 2, 9, '2026-05-30');
    insert into user_achievements (user_id, achievement_id, earned_at) values ('${account}', '${badge}', ${at(5)});
    update users set display_name = 'Ada', updated_at = ${at(5)};
    insert into outbox (kind, key, created_at) values
      ('progress', '${lesson}', 0), ('streak', '${account}', 0), ('achievement', '${badge}', 0),
      ('displayName', '${account}', 0)`)
  const unknown = { lesson_id: award, status: 'passed' as const, stars: 1, best_accuracy: null, updated_at: at(1) }
  const page = pageOf([
    {
      table: 'progress',
      row: { lesson_id: lesson, status: 'unlocked', stars: 3, best_accuracy: null, updated_at: at(1) },
    },
    { table: 'progress', row: unknown },
    { table: 'xp_events', row: { id: award, source: 'streak', amount: 20, created_at: at(1), session_id: null } },
    { table: 'streaks', row: { current_days: 3, best_days: 3, updated_on: '2026-05-31' } },
    { table: 'user_achievements', row: { achievement_id: badge, earned_at: at(1) } },
    { table: 'user_achievements', row: { achievement_id: award, earned_at: at(1) } },
    {
      table: 'profiles',
      row: { avatar_url: null, instrument: 'digital', prefs: { theme: 'dark' }, updated_at: at(1) },
    },
    { table: 'users', row: { id: account, email: 'ada@example.org', display_name: 'Ada L.', updated_at: at(9) } },
  ])
  here.store.sync.applyChanges(page)
  here.store.sync.applyChanges(page)

  const keys = {
    progress: lesson,
    xp: award,
    streak: account,
    achievement: badge,
    profile: account,
    displayName: account,
  }
  const entries = Object.entries(keys).map(([kind, key]) => ({
    kind: kind as keyof typeof keys,
    key,
    version: 1,
    attempts: 0,
  }))
  expect(here.store.sync.rewards(entries)).toEqual({
    progress: [{ lesson_id: lesson, status: 'passed', stars: 3, best_accuracy: 0.7, updated_at: at(5) }],
    xp: [{ id: award, source: 'streak', amount: 20, created_at: at(1), session_id: null }],
    streak: { current_days: 3, best_days: 9, updated_on: '2026-05-31' },
    achievements: [{ achievement_id: badge, earned_at: at(1) }],
    profile: { avatar_url: null, instrument: 'digital', prefs: { theme: 'dark' }, updated_at: at(1) },
    displayName: { display_name: 'Ada L.', updated_at: at(9) },
  })
  expect(here.database.prepare('select email from users').all()).toEqual([{ email: 'ada@example.org' }])
})
