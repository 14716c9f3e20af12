import { accessSync, constants, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { failed, ok, type Result } from '../../../shared/base/result'
import { latestVersion, migrations } from './migrations/migrations'
import { cannotOpenSentence, cannotSaveSentence } from './problem-sentences'
import type { StoreProblem } from './store'
import { isStoreBroken, storeBroken } from './store-broken'
import { backUp } from './backup'

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
  /** Row by row, for what does not fit into memory. Nothing else may be written meanwhile. */
  iterate(...parameters: Parameters): IterableIterator<Row>
}

/** SQLite, of which only this file knows. Whatever the disk does wrong is thrown as `StoreBroken`. */
export interface Database {
  exec(sql: string): void
  prepare<Row>(sql: string): Statement<Row>
  /** All or nothing. What it wrote survives a crash of the app, and a power cut once the system has written it out. */
  transaction<Value>(work: () => Value): Value
  /** As `transaction`, and on the disk when it returns: for what must survive a power cut at once. Not while playing. */
  durableTransaction<Value>(work: () => Value): Value
  /** Writes all that it holds into a new file, as one state and without unused space. Not within a transaction. */
  copyTo(path: string): void
  close(): void
  /** Closes and deletes its files, before another app can open them. */
  closeAndErase(): void
}

/** Opens the one database of `folder`, up to date and for this app alone. A file that cannot be used is not touched. */
export function openDatabase(folder: string): Result<Database, StoreProblem> {
  const path = databasePath(folder)
  const opened: Sqlite.Database[] = []
  try {
    prepareFolder(folder)
    opened.push(holdLock(lockPath(folder)))
    const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS })
    opened.push(sqlite)

    const version = Number(sqlite.pragma('user_version', { simple: true }))
    if (version > latestVersion) return refuse('fromNewerVersion', path, opened)
    const isMigrating = version > 0 && version < latestVersion
    if (isMigrating && !isIntact(sqlite)) return refuse('corrupt', path, opened)

    configure(sqlite)
    const database = guarded(sqlite, path, opened)
    if (isMigrating) {
      const backedUp = backUp(database, folder, version)
      if (!backedUp.ok) {
        closeAll(opened)
        return backedUp
      }
    }
    if (version < latestVersion) migrate(database, version)
    return ok(database)
  } catch (error) {
    const kind = problemKind(error)
    if (kind) return refuse(kind, path, opened)
    closeAll(opened)
    throw error
  }
}

/**
 * Opens a file that is nobody's library yet, or any more: a copy that is being made, a backup. It is neither locked
 * nor migrated. Throws `StoreBroken`.
 */
export function openFile(path: string, { isReadOnly = false } = {}): Database {
  try {
    const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS, readonly: isReadOnly, fileMustExist: true })
    return guarded(sqlite, path, [sqlite])
  } catch (error) {
    const kind = problemKind(error)
    if (!kind) throw error
    throw storeBroken({ kind, sentence: cannotOpenSentence(kind, path) }, error)
  }
}

/** Does something to the files of a library while no app has it open. What the disk does wrong comes back as a problem. */
export function withFolderLocked<Value>(folder: string, work: () => Value): Result<Value, StoreProblem> {
  const path = databasePath(folder)
  const opened: Sqlite.Database[] = []
  try {
    prepareFolder(folder)
    opened.push(holdLock(lockPath(folder)))
    return ok(work())
  } catch (error) {
    if (isStoreBroken(error)) return failed(error.problem)
    const kind = problemKind(error)
    if (!kind) throw error
    return failed({ kind, sentence: cannotOpenSentence(kind, path) })
  } finally {
    closeAll(opened)
  }
}

export function databasePath(folder: string): string {
  return join(resolve(folder), DATABASE_FILE_NAME)
}

function lockPath(folder: string): string {
  return join(resolve(folder), LOCK_FILE_NAME)
}

function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.R_OK | constants.W_OK)
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
        iterate: (...parameters) => guardedRows(guard, () => statement.iterate(...parameters)),
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
    copyTo: (copyPath) => {
      guard(() => sqlite.prepare('vacuum into ?').run(copyPath))
    },
    close: () => {
      guard(() => closeAll(opened))
    },
    closeAndErase: () => {
      guard(() => {
        sqlite.close()
        // The log last: without its file it says nothing, while the file without its log might be an older state.
        for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
        closeAll(opened)
      })
    },
  }
}

function* guardedRows<Row>(
  guard: <Value>(work: () => Value) => Value,
  begin: () => IterableIterator<Row>,
): IterableIterator<Row> {
  const rows = guard(begin)
  try {
    for (;;) {
      const next = guard(() => rows.next())
      if (next.done === true) return
      yield next.value
    }
  } finally {
    rows.return?.()
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
