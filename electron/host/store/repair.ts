import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../../shared/base/result'
import { backupFolder, backupsIn } from './backup'
import { databasePath, openFile, withFolderLocked } from './database'
import { flush, flushFolder, keepAs, putInPlace } from './durable-files'
import { latestVersion } from './migrations/migrations'
import { noBackupSentence } from './problem-sentences'
import type { StoreProblem } from './store'
import { isStoreBroken } from './store-broken'

export interface LibraryHealth {
  readonly state: 'missing' | 'healthy' | 'damaged'
  readonly path: string
  /** Backups that can be restored, the newest first. */
  readonly backups: readonly string[]
}

export interface Repaired {
  /** Where the damaged files are now. */
  readonly setAside: string
  /** The backup that is in their place; null for an empty library. */
  readonly backup: string | null
}

/** Reads a library from end to end. Takes a second for each 100 MB or so; the app must be closed. */
export function checkLibrary(folder: string): Result<LibraryHealth, StoreProblem> {
  if (!existsSync(folder)) return ok({ state: 'missing', path: databasePath(folder), backups: [] })
  return withFolderLocked(folder, () => {
    const path = databasePath(folder)
    const backups = backupsIn(folder).filter(isUsable)
    if (!existsSync(path)) return { state: 'missing', path, backups }
    return { state: isSound(path) ? 'healthy' : 'damaged', path, backups }
  })
}

/** Puts the newest sound backup in the place of the library. What stood there is kept, whole, in a folder beside it. */
export function restoreBackup(folder: string): Result<Repaired, StoreProblem> {
  const restored = withFolderLocked(folder, () => {
    const backup = backupsIn(folder).find(isUsable)
    if (backup === undefined) return null
    const path = databasePath(folder)
    const comingPath = `${path}.restoring`
    copyFileSync(backup, comingPath)
    flush(comingPath)
    const setAside = keepAside(folder)
    removeLog(path)
    putInPlace(comingPath, path)
    return { setAside, backup }
  })
  if (!restored.ok) return restored
  if (restored.value) return ok(restored.value)
  return failed({ kind: 'corrupt', sentence: noBackupSentence(backupFolder(folder)) })
}

/** Makes room for an empty library, which the next start begins. What stood there is kept, whole, beside it. */
export function startEmpty(folder: string): Result<Repaired, StoreProblem> {
  return withFolderLocked(folder, () => {
    const path = databasePath(folder)
    const setAside = keepAside(folder)
    removeLog(path)
    rmSync(path, { force: true })
    flushFolder(folder)
    return { setAside, backup: null }
  })
}

/** The folder into which damaged files go; nothing of it is ever deleted by the app itself. */
export function damagedFolder(folder: string): string {
  return join(resolve(folder), 'damaged')
}

/**
 * Gives the files of the library a second name in a folder of their own, which appears only when all of them are in
 * it: a crash at any point leaves the library as it was, or complete there.
 */
function keepAside(folder: string): string {
  const path = databasePath(folder)
  const place = join(damagedFolder(folder), new Date().toISOString().replaceAll(':', '-'))
  const comingPlace = `${place}.part`
  mkdirSync(comingPlace, { recursive: true, mode: 0o700 })
  for (const file of filesOf(path)) keepAs(file, join(comingPlace, basename(file)))
  flushFolder(comingPlace)
  renameSync(comingPlace, place)
  flushFolder(damagedFolder(folder))
  return place
}

/** The database and its write-ahead log, as far as they are there. */
export function filesOf(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file))
}

/** What a crash in the middle of other work may have left: no library, or not one yet. */
export function unfinishedFiles(folder: string): readonly string[] {
  return [`${databasePath(folder)}.restoring`, ...filesOf(adoptingPath(folder))]
}

/** Where an adopted library is made ready before it becomes the account's. */
export function adoptingPath(folder: string): string {
  return join(resolve(folder), 'adopting.sqlite')
}

function removeLog(path: string): void {
  rmSync(`${path}-wal`, { force: true })
  rmSync(`${path}-shm`, { force: true })
}

/** Whether all pages, indexes and rows are as they should be. */
function isSound(path: string): boolean {
  return versionOfSound(path) !== null
}

/** A backup of a later version than this one is for the app that made it. */
function isUsable(path: string): boolean {
  const version = versionOfSound(path)
  return version !== null && version > 0 && version <= latestVersion
}

/** null for a damaged file. */
function versionOfSound(path: string): number | null {
  try {
    const database = openFile(path)
    try {
      const [first] = database.prepare<{ integrity_check: string }>('pragma integrity_check(1)').all()
      if (first?.integrity_check !== 'ok') return null
      return database.prepare<{ user_version: number }>('pragma user_version').get()?.user_version ?? 0
    } finally {
      database.close()
    }
  } catch (error) {
    if (isStoreBroken(error) && error.problem.kind === 'corrupt') return null
    throw error
  }
}
