import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { DATABASE_FILE_NAME } from '../../electron/host/store/database'
import { openStore } from '../../electron/host/store/open-store'
import type { Store } from '../../electron/host/store/store'

/** A folder of its own for the running test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-store-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A store on a real file. It is closed when the test ends, if the test did not close it. */
export function storeIn(folder: string): Store {
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  onTestFinished(() => {
    opened.value.close()
  })
  return opened.value
}

export function databaseFile(folder: string): string {
  return join(folder, DATABASE_FILE_NAME)
}

/** The file as another program would read or change it. */
export function withSqlite<Value>(folder: string, work: (sqlite: Sqlite.Database) => Value): Value {
  const sqlite = new Sqlite(databaseFile(folder))
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}
