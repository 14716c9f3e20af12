import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../electron/host/store/database'
import { createStore } from '../../electron/host/store/open-store'
import { temporaryFolder, withSqlite } from './store-folder'

/** Small by nature, or read only at the start: these may be read from end to end. */
const SMALL_TABLES = ['library', 'journal_sessions', 'settings']

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
  const list = plansOfTheStore().filter(({ sql }) => sql.includes('order by started_at desc'))
  expect(list.flatMap(({ steps }) => steps).sort()).toEqual([
    'SEARCH aggregates USING PRIMARY KEY (session_id=?)',
    'SEARCH session_reports USING INDEX sqlite_autoindex_session_reports_1 (session_id=?)',
    'SEARCH sessions USING INDEX sessions_song_id_idx (song_id=?)',
  ])
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
    'SEARCH session_reports USING COVERING INDEX session_reports_coverage_idx (session_id=?) LEFT-JOIN',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})
