import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { SessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { adoptInto } from '../../electron/host/store/adopt'
import { openDatabase } from '../../electron/host/store/database'
import { createStore, openStore } from '../../electron/host/store/open-store'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { countSessions } from '../../electron/host/store/library-files'
import type { Store } from '../../electron/host/store/store'
import { isStoreBroken } from '../../electron/host/store/store-broken'
import { burst } from './bursts'
import { pageOf, waitingIn } from './cloud-samples'
import { damageTable } from './damage'
import { ACCOUNT, inLibrary, numberedSession, practiseIn } from './libraries'
import { databaseFile, storeIn, temporaryFolder, withSqlite } from './store-folder'
import { fillUp, tinyDisk } from './tiny-disk'
import { bundledSong, finishedSession, openSession, SESSION_A, SESSION_B } from './store-samples'

const songId = bundledSongId('first-steps')

function problemOf(folder: string) {
  const opened = openStore(folder)
  if (opened.ok) {
    opened.value.close()
    return null
  }
  return opened.problem
}

function brokenBy(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (isStoreBroken(error)) return error.problem
    throw error
  }
  return null
}

test('a file that is no database is refused and stays as it is', () => {
  const folder = temporaryFolder()
  const bytes = Buffer.from('My diary. '.repeat(1000))
  writeFileSync(databaseFile(folder), bytes)
  const problem = problemOf(folder)
  expect(problem?.kind).toBe('corrupt')
  expect(problem?.sentence).toContain(databaseFile(folder))
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
})

test('a library whose first page was overwritten is refused and stays as it is', () => {
  const folder = temporaryFolder()
  storeIn(folder).close()
  const bytes = readFileSync(databaseFile(folder)).fill(0xff, 100, 4096)
  writeFileSync(databaseFile(folder), bytes)
  expect(problemOf(folder)?.kind).toBe('corrupt')
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
})

test('damage deep inside is said by the call that meets it, not by a crash', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  first.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  for (let index = 0; index < 40; index += 1) first.settings.change({ volume: index / 40 })
  first.sessions.finish(finishedSession(openSession(songId)))
  first.close()
  const bytes = readFileSync(databaseFile(folder))
  const rootPage = withSqlite(folder, (sqlite) =>
    Number(sqlite.prepare(`select rootpage from sqlite_schema where name = 'session_reports'`).pluck().get()),
  )
  writeFileSync(databaseFile(folder), bytes.fill(0xff, (rootPage - 1) * 4096, rootPage * 4096))

  const second = storeIn(folder)
  expect(brokenBy(() => second.sessions.open(SESSION_A))?.kind).toBe('corrupt')
  expect(second.settings.read().volume).toBe(39 / 40)
})

test('the file of a newer version is refused and stays as it is', () => {
  const folder = temporaryFolder()
  storeIn(folder).close()
  withSqlite(folder, (sqlite) => sqlite.pragma('user_version = 999'))
  const bytes = readFileSync(databaseFile(folder))
  const problem = problemOf(folder)
  expect(problem?.kind).toBe('fromNewerVersion')
  expect(problem?.sentence).toContain('newer version')
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
})

test('two apps cannot use the same data; when the first closes, the second may', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  expect(problemOf(folder)?.kind).toBe('locked')
  first.close()
  expect(problemOf(folder)).toBeNull()
})

test('another program may read the data while the app runs', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  const users = withSqlite(folder, (sqlite) => sqlite.prepare('select id from users').all())
  expect(users).toEqual([{ id: store.userId }])
})

test('a program that holds the file makes the call fail with a sentence, and nothing is lost', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  withSqlite(folder, (sqlite) => {
    sqlite.exec('begin immediate')
    expect(brokenBy(() => store.settings.change({ volume: 0.1 }))?.kind).toBe('locked')
  })
  expect(store.settings.change({ volume: 0.2 }).volume).toBe(0.2)
})

test('a folder that is a file is refused', () => {
  const file = join(temporaryFolder(), 'not-a-folder')
  writeFileSync(file, '')
  expect([problemOf(file)?.kind, problemOf(join(file, 'below'))?.kind]).toEqual(['notAFolder', 'notAFolder'])
})

const user = process.getuid?.()
const canLosePermission = process.platform !== 'win32' && typeof process.seteuid === 'function'

/** The administrator may write everywhere, so the work is done as nobody. */
function withoutPrivileges<Value>(work: () => Value): Value {
  if (user !== 0) return work()
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

test.skipIf(!canLosePermission)('a folder that may not be written is refused with the way out', () => {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  storeIn(folder).close()
  chmodSync(join(folder, '..'), 0o755)
  chmodSync(folder, 0o555)
  onTestFinished(() => {
    chmodSync(folder, 0o755)
  })
  const problem = withoutPrivileges(() => problemOf(folder))
  expect(problem?.kind).toBe('readOnly')
  expect(problem?.sentence).toContain('PIANO_COACH_HOME')
})

test.skipIf(!canLosePermission)('a file that may not be written is refused, not opened for reading only', () => {
  const folder = temporaryFolder()
  storeIn(folder).close()
  const bytes = readFileSync(databaseFile(folder))
  chmodSync(folder, 0o777)
  chmodSync(databaseFile(folder), 0o444)
  chmodSync(join(folder, 'piano-coach.lock'), 0o666)
  expect(withoutPrivileges(() => problemOf(folder))?.kind).toBe('readOnly')
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
})

test('when the disk is full the call says so, what was saved stays, and it goes on when there is space', () => {
  const { store, fillDisk, makeSpace } = storeOnDisk()
  store.journal.begin(openSession(songId))
  store.journal.append(SESSION_A, burst(0))

  fillDisk()
  const manyBursts = Array.from({ length: 5000 }, (_, index) => burst(index)).flat()
  const problem = brokenBy(() => {
    store.journal.append(SESSION_A, manyBursts)
  })
  expect(problem?.kind).toBe('diskFull')
  expect(problem?.sentence).toContain('Free some space')
  expect(store.journal.events(SESSION_A)).toEqual(burst(0))

  makeSpace()
  store.journal.append(SESSION_A, manyBursts)
  expect(store.journal.events(SESSION_A)).toEqual([...burst(0), ...manyBursts])
})

test('a session that does not fit on the disk is not stored in part, and its journal stays', () => {
  const { store, fillDisk, makeSpace } = storeOnDisk()
  const session = openSession(songId)
  store.journal.begin(session)
  store.journal.append(SESSION_A, burst(0))
  fillDisk()

  const [note] = finishedSession(session).played
  const played = Array.from({ length: 5000 }, (_, index) => ({ ...note!, index }))
  const finish = () => store.sessions.finish({ ...finishedSession(session), played })
  expect(brokenBy(finish)?.kind).toBe('diskFull')
  expect(store.sessions.open(SESSION_A)).toBeNull()
  expect(store.journal.unfinished()).toEqual([session])

  makeSpace()
  expect(finish().sessionId).toBe(SESSION_A)
  expect(store.journal.unfinished()).toEqual([])
})

/** Sessions as the cloud hands them out, on the song of the store. */
function sessionsLike(store: Store, ids: readonly SessionId[]) {
  const document = {
    session: {
      song_id: songId,
      input_mode: 'midi' as const,
      started_at: epochMs(1),
      duration_ms: 5,
      avg_latency_ms: null,
      device_info: null,
      notes_deleted: false,
      changed_xid: '5',
    },
    notes: { idx: [], pitch: [], onset_ms: [], dur_ms: [], vel: [], correct: [], delta_ms: [], pedal: [] },
    aggregate: null,
    events: [],
    xp: [],
    detail: null,
  }
  const sessions = ids.map((id) => ({ ...document, session: { ...document.session, id } }))
  return { sessions, songs: [store.sync.song(songId)!.song] }
}

/** A store with one song. SQLite's own limit on pages answers exactly as a full disk does. */
function storeOnDisk() {
  const opened = openDatabase(temporaryFolder())
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const database = opened.value
  const store = createStore(database)
  onTestFinished(() => {
    store.close()
  })
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const limitPages = (pages: number) => void database.prepare(`pragma max_page_count = ${pages}`).get()
  return {
    store,
    fillDisk: () => limitPages(database.prepare<{ page_count: number }>('pragma page_count').get()?.page_count ?? 0),
    makeSpace: () => limitPages(1_000_000),
  }
}

test('what does not fit on the disk is pulled whole or not at all, and is asked for again', () => {
  const { store, fillDisk, makeSpace } = storeOnDisk()
  store.sessions.finish(finishedSession(openSession(songId)))
  const document = store.sync.session(SESSION_A)!
  const many = Array.from({ length: 200 }, (_, index) => numberedSession(index))
  const page = { sessions: many.map((id) => ({ ...document, session: { ...document.session, id } })), songs: [] }
  store.sync.finishPull('100', epochMs(1))
  fillDisk()

  const apply = () => store.sync.applySessions(page)
  expect(brokenBy(apply)?.kind).toBe('diskFull')
  expect(store.sessions.listForSong(songId).map(({ sessionId }) => sessionId)).toEqual([SESSION_A])
  expect([store.sync.horizon(), store.sync.counts()]).toEqual(['100', { waiting: 1, refused: 0 }])
  const headers = page.sessions.map(({ session }) => ({ table: 'sessions' as const, row: session }))
  expect(store.sync.applyChanges(pageOf(headers)).wanted).toEqual(many)

  makeSpace()
  apply()
  expect(store.sessions.listForSong(songId)).toHaveLength(201)
})

test('a session that cannot be deleted for want of space stays whole, with nothing said to the cloud', () => {
  const { store, fillDisk, makeSpace } = storeOnDisk()
  const ids = Array.from({ length: 120 }, (_, index) => numberedSession(index))
  for (const id of ids) store.sync.applySessions(sessionsLike(store, [id]))
  fillDisk()
  const failed = ids.filter((id) => brokenBy(() => store.sessions.delete(id))?.kind === 'diskFull')
  const left = store.sessions.listForSong(songId).map(({ sessionId }) => sessionId)
  const word = waitingIn(store).filter((entry) => entry.startsWith('deleteSession'))
  expect(left.sort()).toEqual(failed)
  expect(word.sort()).toEqual(ids.filter((id) => !failed.includes(id)).map((id) => `deleteSession ${id}`))
  makeSpace()
  for (const id of failed) expect(store.sessions.delete(id)).toBe(true)
})

test('a program that holds the file makes syncing fail with a sentence, and nothing is lost', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  store.sessions.finish(finishedSession(openSession(songId)))
  const entries = store.sync.due(epochMs(2e12), 10)
  withSqlite(folder, (sqlite) => {
    sqlite.exec('begin immediate')
    expect(brokenBy(() => store.sync.done(entries))?.kind).toBe('locked')
    expect(brokenBy(() => store.sync.finishPull('7', epochMs(1)))?.kind).toBe('locked')
    // Reading goes on.
    expect(store.sync.counts()).toEqual({ waiting: 1, refused: 0 })
  })
  expect(store.sync.horizon()).toBe('0')
  store.sync.done(entries)
  expect(store.sync.counts()).toEqual({ waiting: 0, refused: 0 })
})

test('damage that syncing meets is said with the way out', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  first.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  first.sessions.finish(finishedSession(openSession(songId)))
  first.close()
  damageTable(databaseFile(folder), 'notes')
  const { sync } = storeIn(folder)
  const problem = brokenBy(() => sync.session(SESSION_A))
  expect([problem?.kind, problem?.sentence.includes('piano-coach repair')]).toEqual(['corrupt', true])
  expect(sync.counts()).toEqual({ waiting: 1, refused: 0 })
})

test('a library is not adopted onto a full disk, and stays where it is', ({ skip }) => {
  const disk = tinyDisk()
  if (disk === null) {
    skip('this machine does not let a test mount a small disk')
    return
  }
  const from = temporaryFolder()
  const to = join(disk, 'account')
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: 3 }))
  const bytes = readFileSync(databaseFile(from))
  fillUp(join(disk, 'rest'))
  expect(adoptInto({ from, to, ...ACCOUNT })).toMatchObject({ ok: false, problem: { kind: 'diskFull' } })
  expect(readFileSync(databaseFile(from))).toEqual(bytes)
  rmSync(join(disk, 'rest'))
  expect(adoptInto({ from, to, ...ACCOUNT })).toEqual({ ok: true, value: null })
  expect([countSessions(from), countSessions(to)]).toEqual([0, 3])
})

test('a disk that is really full is said, at the start and while playing', ({ skip }) => {
  const folder = tinyDisk()
  if (folder === null) {
    skip('this machine does not let a test mount a small disk')
    return
  }
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  store.journal.begin(openSession(songId))
  const fill = () => {
    for (let index = 0; index < 100_000; index += 1) store.journal.append(SESSION_A, burst(index))
  }
  expect(brokenBy(fill)?.kind).toBe('diskFull')
  expect(store.journal.events(SESSION_A).slice(0, 3)).toEqual(burst(0))
  store.close()

  const other = join(folder, 'other')
  writeFileSync(join(folder, 'rest'), '')
  fillUp(join(folder, 'rest'))
  expect(problemOf(other)?.kind).toBe('diskFull')
})

test('a broken cell takes away one session, not the list', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  store.sessions.finish(finishedSession(openSession(songId, SESSION_A, 1000)))
  const healthy = store.sessions.finish(finishedSession(openSession(songId, SESSION_B, 2000)))
  withSqlite(folder, (sqlite) => {
    sqlite.prepare(`update aggregates set weak_bars = '{"not":"a list"}' where session_id = ?`).run(SESSION_A)
  })

  expect(store.sessions.listForSong(songId)).toEqual([healthy])
  expect(brokenBy(() => store.sessions.open(SESSION_A))?.sentence).toContain('Your other sessions are safe')
  expect(store.sessions.open(SESSION_B)?.card).toEqual(healthy)
})

test('a session whose report is damaged is still listed with its numbers', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const card = store.sessions.finish(finishedSession(openSession(songId)))
  withSqlite(folder, (sqlite) => {
    sqlite.exec(`update session_reports set report = x'1f8b00'`)
  })
  expect(store.sessions.listForSong(songId)).toEqual([card])
  expect(brokenBy(() => store.sessions.open(SESSION_A))?.kind).toBe('corrupt')
})

test('a song whose score is damaged says so; the library is listed all the same', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  withSqlite(folder, (sqlite) => {
    sqlite.exec(`update scores set score = x'00'`)
  })
  expect(store.library.list()).toHaveLength(1)
  expect(brokenBy(() => store.library.open(songId))?.kind).toBe('corrupt')
})
