import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import { latestVersion } from '../../electron/host/store/migrations/migrations'
import { allRows, fileOfVersion, rowsByVersion } from './earlier-versions'
import { openStore } from '../../electron/host/store/open-store'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'

const tablesOfTheDataModel = [
  'achievements',
  'aggregates',
  'assets',
  'coach_events',
  'exercises',
  'lesson_songs',
  'lessons',
  'notes',
  'profiles',
  'progress',
  'sessions',
  'songs',
  'streaks',
  'units',
  'user_achievements',
  'users',
  'xp_events',
]

const earlierVersions = Array.from({ length: latestVersion }, (_, version) => version)

test.each(earlierVersions)('a database of version %i is brought up to date with all its rows', (version) => {
  const { folder, rows } = fileOfVersion(version)
  const { userId } = storeIn(folder)
  withSqlite(folder, (sqlite) => {
    expect(sqlite.pragma('user_version', { simple: true })).toBe(latestVersion)
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    const after = allRows(sqlite)
    // This version's own achievements come along when it opens.
    after['achievements'] = after['achievements']!.filter((row) => (row as { code: string }).code === 'EARLIER')
    if (version < 2) after['users'] = after['users']!.filter((row) => (row as { id: string }).id !== userId)
    // What waits for the cloud is told in another way now; the next test looks at it.
    const kept = Object.entries(rows).filter(([table]) => table !== 'outbox')
    expect(after).toMatchObject(version === 0 ? { users: [] } : Object.fromEntries(kept))
  })
})

test('all that was practised before there was syncing waits for the cloud, own songs with it', () => {
  const { folder } = fileOfVersion(4)
  const { sync } = storeIn(folder)
  const waiting = sync.due(epochMs(0), 10).map(({ kind, key }) => `${kind} ${key}`)
  expect(waiting.sort()).toEqual(['session session-1', 'session session-3', 'song song-1', 'song song-2'])
  withSqlite(folder, (sqlite) => {
    const rows = (sql: string) => sqlite.prepare(sql).all()
    expect(rows('select id, owner_id, is_archived, updated_at = created_at as isDated from songs order by id')).toEqual(
      [
        { id: 'song-1', owner_id: 'user-1', is_archived: 0, isDated: 1 },
        { id: 'song-2', owner_id: 'user-1', is_archived: 1, isDated: 1 },
      ],
    )
    expect(rows('select session_id, note_count, correct_count, coverage from aggregates order by session_id')).toEqual([
      { session_id: 'session-1', note_count: 1, correct_count: 1, coverage: null },
      { session_id: 'session-3', note_count: 0, correct_count: 0, coverage: 0.5 },
    ])
  })
})

test('every version with data has its rows here', () => {
  const filledVersions = Object.keys(rowsByVersion).map(Number)
  expect(filledVersions).toEqual(earlierVersions)
})

test('all tables of the data model are there, each checked by SQLite for its types', () => {
  const folder = temporaryFolder()
  storeIn(folder)
  withSqlite(folder, (sqlite) => {
    const tables = sqlite.prepare(`select name, strict from pragma_table_list where schema = 'main'`).all()
    const ours = (tables as { name: string; strict: number }[]).filter(({ name }) => !name.startsWith('sqlite_'))
    expect(ours.map(({ name }) => name)).toEqual(expect.arrayContaining(tablesOfTheDataModel))
    expect(ours.filter(({ strict }) => strict === 0)).toEqual([])
  })
})

test('a migration that fails leaves the version before it, whole', () => {
  const { folder, rows } = fileOfVersion(1)
  // A table that the second migration makes is in its way.
  withSqlite(folder, (sqlite) => sqlite.exec('create table outbox (stranger text)'))
  expect(() => openStore(folder)).toThrow('outbox')
  withSqlite(folder, (sqlite) => {
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1)
    expect(allRows(sqlite)).toEqual({ ...rows, outbox: [] })
  })
})

test('a damaged file of an earlier version is not migrated', () => {
  const { folder } = fileOfVersion(1)
  const rootPage = withSqlite(folder, (sqlite) =>
    Number(sqlite.prepare(`select rootpage from sqlite_schema where name = 'notes'`).pluck().get()),
  )
  withSqlite(folder, (sqlite) => {
    sqlite.unsafeMode()
    sqlite.pragma('writable_schema = on')
    sqlite.exec(`update sqlite_schema set rootpage = ${rootPage} where name = 'songs'`)
  })
  expect(openStore(folder)).toMatchObject({ ok: false, problem: { kind: 'corrupt' } })
  expect(withSqlite(folder, (sqlite) => sqlite.pragma('user_version', { simple: true }))).toBe(1)
})
