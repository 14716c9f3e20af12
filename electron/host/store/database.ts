import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { failed, ok, type Result } from '../../../shared/base/result'
import { latestVersion, migrations } from './migrations/migrations'
import { cannotOpenSentence, cannotSaveSentence } from './problem-sentences'
import type { StoreProblem } from './store'
import { storeBroken } from './store-broken'

export const DATABASE_FILE_NAME = 'piano-coach.sqlite'
const LOCK_FILE_NAME = 'piano-coach.lock'

/** Another program (a backup) may hold the file for a moment. The keys wait too, and the journal tries again anyway. */
const BUSY_TIMEOUT_MS = 500
/** An app that is just closing is waited for; one that runs is not. */
const LOCK_TIMEOUT_MS = 1000

type Cell = string | number | Uint8Array | null

/**
 * Copying the write-ahead log into the file takes a stall of some ms, more on a slow disk. 40 MB hold a quarter of an
 * hour of playing without a pause; the end of each session copies them.
 */
const LOG_LIMIT_PAGES = 10_000

/** What a statement is given: cells in order, or a row by column names. */
export type Parameters = readonly Cell[] | readonly [Readonly<Record<string, Cell>>]

/** `Row` is true because the tables are STRICT: SQLite itself checks each cell that is written. */
export interface Statement<Row> {
  /** How many rows were changed. */
  run(...parameters: Parameters): number
  get(...parameters: Parameters): Row | undefined
  all(...parameters: Parameters): readonly Row[]
}

/** SQLite, of which only this file knows. Whatever the disk does wrong is thrown as `StoreBroken`. */
export interface Database {
  exec(sql: string): void
  prepare<Row>(sql: string): Statement<Row>
  /** All or nothing. What it wrote survives a crash of the app, and a power cut once the system has written it out. */
  transaction<Value>(work: () => Value): Value
  /** As `transaction`, and on the disk when it returns: for what must survive a power cut at once. Not while playing. */
  durableTransaction<Value>(work: () => Value): Value
  close(): void
}

/** Opens the one database of `folder`, up to date and for this app alone. A file that cannot be used is not touched. */
export function openDatabase(folder: string): Result<Database, StoreProblem> {
  const path = join(resolve(folder), DATABASE_FILE_NAME)
  const opened: Sqlite.Database[] = []
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK)
    opened.push(holdLock(join(resolve(folder), LOCK_FILE_NAME)))
    const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS })
    opened.push(sqlite)

    const version = Number(sqlite.pragma('user_version', { simple: true }))
    if (version > latestVersion) return refuse('fromNewerVersion', path, opened)
    if (version > 0 && version < latestVersion && !isIntact(sqlite)) return refuse('corrupt', path, opened)

    configure(sqlite)
    const database = guarded(sqlite, path, opened)
    if (version < latestVersion) migrate(database, version)
    return ok(database)
  } catch (error) {
    const kind = problemKind(error)
    if (kind) return refuse(kind, path, opened)
    closeAll(opened)
    throw error
  }
}

function refuse(kind: StoreProblem['kind'], path: string, opened: readonly Sqlite.Database[]) {
  closeAll(opened)
  return failed({ kind, sentence: cannotOpenSentence(kind, path) })
}

function closeAll(opened: readonly Sqlite.Database[]): void {
  for (const sqlite of opened.toReversed()) sqlite.close()
}

/**
 * Two apps on one folder would take each other's open sessions for crashed ones. An exclusive transaction on an empty
 * file is a lock that the operating system drops however the app ends, and that leaves the data readable for others.
 */
function holdLock(path: string): Sqlite.Database {
  const lock = new Sqlite(path, { timeout: LOCK_TIMEOUT_MS })
  try {
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

/** Takes time that grows with the file, so it is asked only before a migration. */
function isIntact(sqlite: Sqlite.Database): boolean {
  return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'
}

/**
 * In WAL with `synchronous = normal` a commit is in the operating system's hands: a killed app loses nothing, a power
 * cut may take up to half a minute and never damages the file. Waiting for the disk on each append would block the keys.
 */
function configure(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = wal')
  sqlite.pragma('synchronous = normal')
  sqlite.pragma(`wal_autocheckpoint = ${LOG_LIMIT_PAGES}`)
  // macOS answers a plain fsync before the data has left the drive's cache.
  sqlite.pragma('checkpoint_fullfsync = on')
  sqlite.pragma('foreign_keys = on')
  // SQLite opens a file that may not be written as read-only, without a word, and even begins a transaction on it.
  // A write that is taken back asks now, not at the first note.
  sqlite.exec('begin immediate; pragma user_version = 0; rollback')
}

/** Each step in its own transaction: one that fails leaves the version before it. */
function migrate(database: Database, version: number): void {
  // A step may rebuild a table that others refer to; the references are checked before it is committed.
  database.exec('pragma foreign_keys = off')
  for (const [offset, sql] of migrations.slice(version).entries()) {
    const nextVersion = version + offset + 1
    database.transaction(() => {
      database.exec(sql)
      const [orphan] = database.prepare<{ table: string }>('pragma foreign_key_check').all()
      if (orphan) throw new Error(`Migration ${nextVersion} leaves rows in ${orphan.table} without their parents`)
      database.exec(`pragma user_version = ${nextVersion}`)
    })
  }
  database.exec('pragma foreign_keys = on')
}

function guarded(sqlite: Sqlite.Database, path: string, opened: readonly Sqlite.Database[]): Database {
  const guard = <Value>(work: () => Value): Value => {
    try {
      return work()
    } catch (error) {
      const kind = problemKind(error)
      if (!kind) throw error
      throw storeBroken({ kind, sentence: cannotSaveSentence(kind, path) }, error)
    }
  }
  const transaction = <Value>(work: () => Value): Value => guard(() => sqlite.transaction(work).immediate())

  return {
    exec: (sql) => guard(() => void sqlite.exec(sql)),
    prepare: <Row>(sql: string) => {
      const statement = guard(() => sqlite.prepare<unknown[], Row>(sql))
      return {
        run: (...parameters) => guard(() => statement.run(...parameters).changes),
        get: (...parameters) => guard(() => statement.get(...parameters)),
        all: (...parameters) => guard(() => statement.all(...parameters)),
      }
    },
    transaction,
    durableTransaction: (work) => {
      guard(() => sqlite.pragma('synchronous = full'))
      try {
        const value = transaction(work)
        copyLog(sqlite)
        return value
      } finally {
        guard(() => sqlite.pragma('synchronous = normal'))
      }
    },
    close: () => {
      guard(() => closeAll(opened))
    },
  }
}

/** What was committed is safe in the log: where it cannot be copied now (a full disk), a later commit copies it. */
function copyLog(sqlite: Sqlite.Database): void {
  try {
    sqlite.pragma('wal_checkpoint(passive)')
  } catch (error) {
    if (!problemKind(error)) throw error
  }
}

/** undefined for a mistake in the code, which is not the disk's fault and is thrown on as it is. */
function problemKind(error: unknown): StoreProblem['kind'] | undefined {
  const { code, problem } = (error ?? {}) as { readonly code?: unknown; readonly problem?: StoreProblem }
  if (problem) return problem.kind
  if (typeof code !== 'string') return undefined
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'corrupt'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked'
  if (/^(SQLITE_(READONLY|PERM)|EACCES|EPERM|EROFS)/.test(code)) return 'readOnly'
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/.test(code)) return 'diskFull'
  if (/^(ENOTDIR|EEXIST)$/.test(code)) return 'notAFolder'
  if (/^(SQLITE_(CANTOPEN|IOERR|NOLFS|PROTOCOL)|E[A-Z0-9]+$)/.test(code)) return 'cannotOpen'
  return undefined
}
