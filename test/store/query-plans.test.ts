import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../electron/host/store/database'
import { createStore } from '../../electron/host/store/open-store'
import { selectOf } from '../../electron/host/store/export/export-library'
import { exportedTables } from '../../electron/host/store/export/export-tables'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'

/** Small by nature, or read only at the start: these may be read from end to end. The course is as long as we write it. */
const SMALL_TABLES = [
  'library',
  'journal_sessions',
  'settings',
  'achievements',
  ...['units', 'lessons', 'lesson_songs', 'exercises', 'json_each'],
]

interface Plan {
  readonly sql: string
  readonly steps: readonly string[]
}

/** The plan of every statement that the store prepares. */
function plansOfTheStore(): readonly Plan[] {
  const folder = temporaryFolder()
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const prepared = new Set<string>()
  const listening: Database = {
    ...opened.value,
    prepare: (sql) => {
      prepared.add(sql)
      return opened.value.prepare(sql)
    },
  }
  const store = createStore(listening)
  onTestFinished(() => {
    store.close()
  })
  return withSqlite(folder, (sqlite) =>
    [...prepared].map((sql) => {
      const explained = sqlite.prepare(`explain query plan ${sql.replaceAll(/:\w+|\?/g, 'null')}`).all()
      return { sql, steps: (explained as { detail: string }[]).map((step) => step.detail) }
    }),
  )
}

test('no statement of the store reads a growing table from end to end', () => {
  const scans = plansOfTheStore().flatMap(({ sql, steps }) =>
    steps
      .filter((step) => /^SCAN (?!CONSTANT)/.test(step))
      .filter((step) => !SMALL_TABLES.includes(step.split(' ')[1] ?? ''))
      .map((step) => ({ step, sql })),
  )
  expect(scans).toEqual([])
})

test('the sessions of a song come out of the index in order, without sorting', () => {
  const list = plansOfTheStore().filter(({ sql }) => sql.includes('song_id = ? order by started_at desc'))
  expect(list.flatMap(({ steps }) => steps).sort()).toEqual([
    'SEARCH aggregates USING PRIMARY KEY (session_id=?) LEFT-JOIN',
    'SEARCH session_reports USING INDEX sqlite_autoindex_session_reports_1 (session_id=?) LEFT-JOIN',
    'SEARCH sessions USING INDEX sessions_song_id_idx (song_id=?)',
  ])
})

test('which sessions still have notes comes out of an index that holds only these', () => {
  const [list] = plansOfTheStore().filter(({ sql }) => sql.includes('notes_deleted = 0 order by'))
  expect(list?.steps).toEqual(['SEARCH sessions USING INDEX sessions_with_notes_idx (user_id=?)'])
})

test('ten thousand waiting things are counted and the next ones found without sorting them', () => {
  const outbox = plansOfTheStore().filter(({ sql }) =>
    /from outbox( indexed by \w+)?\s+where refused_with is null/.test(sql),
  )
  expect(outbox.flatMap(({ steps }) => steps).filter((step) => step.includes('outbox'))).toEqual([
    'SEARCH outbox USING COVERING INDEX outbox_next_try_idx (refused_with=?)',
    'SEARCH outbox USING COVERING INDEX outbox_next_try_idx (refused_with>?)',
    'SEARCH outbox USING COVERING INDEX outbox_due_idx (refused_with=? AND kind=?)',
    'SEARCH outbox USING COVERING INDEX outbox_next_try_idx (refused_with=?)',
  ])
  expect(outbox.flatMap(({ steps }) => steps).filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
})

test('an export reads each growing table by the sessions of its person, in order', () => {
  const folder = temporaryFolder()
  storeIn(folder)
  withSqlite(folder, (sqlite) => {
    const stepsOf = (name: string) => {
      const table = exportedTables.find((exported) => exported.name === name)!
      const explained = sqlite.prepare(`explain query plan ${selectOf(table).replaceAll(':user', 'null')}`).all()
      return (explained as { detail: string }[]).map((step) => step.detail)
    }
    expect(stepsOf('notes')).toEqual([
      'SEARCH notes USING PRIMARY KEY (session_id=?)',
      'LIST SUBQUERY 1',
      'SEARCH sessions USING INDEX sessions_user_id_idx (user_id=?)',
    ])
    const all = exportedTables.map(({ name }) => stepsOf(name)).flat()
    expect(
      all.filter((step) => /^SCAN/.test(step) && !/^SCAN (songs|settings|overrules|device_latencies)/.test(step)),
    ).toEqual([])
  })
})

test('what a song card sums up comes from indexes', () => {
  const [list] = plansOfTheStore().filter(({ sql }) => sql.includes('order by is_own'))
  expect(list?.steps).toEqual([
    'SCAN library',
    'SEARCH songs USING INDEX sqlite_autoindex_songs_1 (id=?)',
    'CORRELATED SCALAR SUBQUERY 1',
    'SEARCH sessions USING COVERING INDEX sessions_song_id_idx (song_id=?)',
    'CORRELATED SCALAR SUBQUERY 2',
    'SEARCH sessions USING INDEX sessions_song_id_idx (song_id=?)',
    'SEARCH aggregates USING PRIMARY KEY (session_id=?)',
    'CORRELATED SCALAR SUBQUERY 3',
    'SEARCH bars USING PRIMARY KEY (song_id=?)',
    'CORRELATED SCALAR SUBQUERY 4',
    'SEARCH bars USING PRIMARY KEY (song_id=?)',
    'CORRELATED SCALAR SUBQUERY 5',
    'SEARCH sessions USING INDEX sessions_song_id_idx (song_id=?)',
    'SEARCH aggregates USING PRIMARY KEY (session_id=?) LEFT-JOIN',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})

test('the sessions whose bars nobody counted come out of an index that holds only these', () => {
  const [list] = plansOfTheStore().filter(({ sql }) => sql.includes('are_bars_counted = 0 limit'))
  expect(list?.steps[0]).toBe('SEARCH sessions USING INDEX sessions_bars_to_count_idx (user_id=?)')
})
