import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/host/store/database'
import { adoptInto } from '../../electron/host/store/adopt'
import { SONG_COLUMNS, USER_COLUMNS } from '../../electron/host/store/change-owner'
import { countSessions, eraseLibrary, libraryFolders } from '../../electron/host/store/library-files'
import { ownSongId } from '../../electron/host/store/song-ids'
import { waitingIn } from './cloud-samples'
import { ACCOUNT, firstSteps, inLibrary, numberedSession, practiseIn, rowsIn } from './libraries'
import { databaseFile, storeIn, temporaryFolder, withSqlite } from './store-folder'
import { playedNotes } from './store-samples'

function home() {
  const from = temporaryFolder()
  return { from, to: join(from, 'accounts', ACCOUNT.userId) }
}

test('what was practised without an account becomes the library of the account, and all of it waits', () => {
  const { from, to } = home()
  const anonymous = inLibrary(from, undefined, (store) => {
    practiseIn(store, { from: 0, until: 4 })
    store.settings.change({ volume: 0.3 })
    return store.sessions.open(numberedSession(2))
  })
  expect(countSessions(from)).toBe(4)
  expect(adoptInto({ from, to, ...ACCOUNT })).toEqual({ ok: true, value: null })

  const own = ownSongId(ACCOUNT.userId, 'aa')
  inLibrary(to, ACCOUNT.userId, (store) => {
    expect(store.userId).toBe(ACCOUNT.userId)
    expect(store.sessions.open(numberedSession(2))).toEqual({
      ...anonymous,
      card: { ...anonymous!.card, songId: own },
    })
    expect(store.library.list().map(({ songId }) => songId)).toEqual([firstSteps, own])
    expect(store.journal.unfinished().map(({ songId, sessionId }) => [songId, sessionId])).toEqual([
      [firstSteps, numberedSession(3)],
    ])
    expect(waitingIn(store)).toEqual([
      `song ${own}`,
      ...[0, 1, 2].map((number) => `session ${numberedSession(number)}`),
    ])
    expect(store.settings.read().volume).toBe(0.3)
  })
  withSqlite(to, (sqlite) => {
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(sqlite.prepare('select id, email from users').all()).toEqual([{ id: ACCOUNT.userId, email: ACCOUNT.email }])
  })
  expect(countSessions(from)).toBe(0)
  expect(readdirSync(from).sort()).toEqual(['accounts', 'piano-coach.lock'])
  const fresh = storeIn(from)
  expect([fresh.library.list(), fresh.userId === ACCOUNT.userId]).toEqual([[], false])
})

test('every column that names a user or a song is known to who renames them', () => {
  const folder = temporaryFolder()
  storeIn(folder)
  withSqlite(folder, (sqlite) => {
    const columnsOf = (parent: string) =>
      (sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]).flatMap(
        (table) =>
          (sqlite.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
            .filter((key) => key.table === parent)
            .map((key) => `${table}.${key.from}`),
      )
    expect([...USER_COLUMNS].sort()).toEqual(columnsOf('users').sort())
    expect([...SONG_COLUMNS].sort()).toEqual(columnsOf('songs').sort())
  })
})

test('what was practised without an account joins what the account has on this computer, without duplicates', () => {
  const { from, to } = home()
  inLibrary(to, ACCOUNT.userId, (store) => {
    practiseIn(store, { from: 100, until: 103 })
    store.sync.done(store.sync.due(store.sessions.listForSong(firstSteps)[0]!.startedAt, 10))
    store.settings.change({ volume: 0.9 })
  })
  inLibrary(from, undefined, (store) => {
    practiseIn(store, { from: 0, until: 4 })
    store.sessions.forgetNotes([numberedSession(1)])
    store.settings.change({ volume: 0.3 })
  })
  expect(adoptInto({ from, to, ...ACCOUNT }).ok).toBe(true)

  const own = ownSongId(ACCOUNT.userId, 'aa')
  inLibrary(to, ACCOUNT.userId, (store) => {
    expect(store.library.list().map(({ songId, isOwn }) => [songId, isOwn])).toEqual([
      [firstSteps, false],
      [own, true],
    ])
    const practised = [...store.sessions.listForSong(own), ...store.sessions.listForSong(firstSteps)]
    expect(practised.map(({ sessionId }) => sessionId).sort()).toEqual([0, 1, 2, 100, 101].map(numberedSession))
    expect(store.sessions.open(numberedSession(2))).toMatchObject({ played: playedNotes })
    expect(store.journal.unfinished().map(({ sessionId }) => sessionId)).toEqual([3, 102].map(numberedSession))
    expect(waitingIn(store)).toEqual([
      `song ${own}`,
      ...[0, 1, 2].map((number) => `session ${numberedSession(number)}`),
      `forgetNotes ${numberedSession(1)}`,
    ])
    expect(store.settings.read().volume).toBe(0.9)
  })
  expect(existsSync(databaseFile(from))).toBe(false)
})

test('a crash after the account had everything and before the rest was cleared away is made good by doing it again', () => {
  const { from, to } = home()
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: 4 }))
  const kept = temporaryFolder()
  cpSync(databaseFile(from), databaseFile(kept))
  adoptInto({ from, to, ...ACCOUNT })
  const once = rowsIn(to)

  cpSync(databaseFile(kept), databaseFile(from))
  writeFileSync(join(to, 'adopting.sqlite'), 'half a copy')
  writeFileSync(join(to, 'adopting.sqlite-journal'), 'of another one')
  expect(adoptInto({ from, to, ...ACCOUNT }).ok).toBe(true)
  expect(rowsIn(to)).toEqual(once)
  expect(readdirSync(to).sort()).toEqual(['piano-coach.lock', 'piano-coach.sqlite'])
})

test('a session that was deleted in the account meanwhile does not come back by adopting again', () => {
  const { from, to } = home()
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: 4 }))
  const kept = temporaryFolder()
  cpSync(databaseFile(from), databaseFile(kept))
  adoptInto({ from, to, ...ACCOUNT })
  inLibrary(to, ACCOUNT.userId, (store) => store.sessions.delete(numberedSession(1)))
  cpSync(databaseFile(kept), databaseFile(from))
  adoptInto({ from, to, ...ACCOUNT })
  inLibrary(to, ACCOUNT.userId, (store) => {
    expect(store.sessions.open(numberedSession(1))).toBeNull()
    expect(waitingIn(store)).toContain(`deleteSession ${numberedSession(1)}`)
    expect(waitingIn(store)).not.toContain(`session ${numberedSession(1)}`)
  })
})

test('what was earned without an account merges with what the account earned here', () => {
  const { from, to } = home()
  const earn = (folder: string, stars: number, days: number, name: string) => {
    const account = folder === to ? ACCOUNT.userId : undefined
    const user = inLibrary(folder, account, (store) => store.userId)
    withSqlite(folder, (sqlite) =>
      sqlite.exec(`insert into units (id, title) values ('u', 'Unit');
        insert into lessons (id, unit_id, title) values ('l', 'u', 'Lesson');
        insert into progress (user_id, lesson_id, stars, updated_at) values ('${user}', 'l', ${stars}, 5);
        insert into streaks (user_id, current_days, best_days, updated_on) values ('${user}', 1, ${days}, '2026-05-31');
        update users set display_name = '${name}', updated_at = ${days}`),
    )
  }
  earn(to, 1, 9, 'Ada')
  earn(from, 3, 4, 'Somebody')
  expect(adoptInto({ from, to, ...ACCOUNT }).ok).toBe(true)
  withSqlite(to, (sqlite) => {
    expect(sqlite.prepare('select stars from progress').all()).toEqual([{ stars: 3 }])
    expect(sqlite.prepare('select best_days from streaks').all()).toEqual([{ best_days: 9 }])
    expect(sqlite.prepare('select display_name from users').all()).toEqual([{ display_name: 'Ada' }])
  })
})

test('there is nothing to adopt where nobody practised', () => {
  const { from, to } = home()
  expect(adoptInto({ from, to, ...ACCOUNT })).toEqual({ ok: true, value: null })
  expect(existsSync(databaseFile(to))).toBe(false)
})

test('libraries that are open are not adopted, and nothing changes', () => {
  const { from, to } = home()
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: 2 }))
  mkdirSync(to, { recursive: true })
  const open = openDatabase(to)
  expect(adoptInto({ from, to, ...ACCOUNT })).toMatchObject({ ok: false, problem: { kind: 'locked' } })
  if (open.ok) open.value.close()
  expect(countSessions(from)).toBe(2)
})

test('a library belongs to one account', () => {
  const folder = temporaryFolder()
  inLibrary(folder, ACCOUNT.userId, () => null)
  expect(() => inLibrary(folder, numberedSession(7) as never, () => null)).toThrow('another account')
})

test('erasing a library takes its backups and damaged files along, and leaves what is not its own', () => {
  const { from, to } = home()
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: 2 }))
  inLibrary(to, ACCOUNT.userId, (store) => practiseIn(store, { from: 0, until: 2 }))
  for (const folder of ['backups', 'damaged']) {
    mkdirSync(join(from, folder))
    writeFileSync(join(from, folder, 'old.sqlite'), '')
  }
  writeFileSync(join(from, 'account.json'), '{}')
  expect(eraseLibrary(from).ok).toBe(true)
  expect(eraseLibrary(from).ok).toBe(true)
  expect(readdirSync(from).sort()).toEqual(['account.json', 'accounts', 'piano-coach.lock'])
  expect(libraryFolders(from).map(countSessions)).toEqual([0, 2])
})
