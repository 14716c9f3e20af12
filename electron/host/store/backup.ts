import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../../shared/base/result'
import { putInPlace } from './durable-files'
import { noSpaceForBackupSentence } from './problem-sentences'
import type { StoreProblem } from './store'
import { isStoreBroken } from './store-broken'

/** Ours: the version before the last update, and two more for who updates twice before looking. */
const KEPT_BACKUPS = 3
const BACKUP_NAME = /^piano-coach-v(\d+)-(\d{4}-\d{2}-\d{2})\.sqlite$/

/** Copies the whole library beside it before it is changed for good, and lets the oldest copies go. */
export function backUp(
  database: { copyTo(path: string): void },
  folder: string,
  version: number,
): Result<null, StoreProblem> {
  const path = join(backupFolder(folder), `piano-coach-v${version}-${new Date().toISOString().slice(0, 10)}.sqlite`)
  const unfinishedPath = `${path}.part`
  try {
    mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 })
    rmSync(unfinishedPath, { force: true })
    database.copyTo(unfinishedPath)
    putInPlace(unfinishedPath, path)
    for (const older of backupsIn(folder).slice(KEPT_BACKUPS)) rmSync(older)
    return ok(null)
  } catch (error) {
    rmSync(unfinishedPath, { force: true })
    if (isFull(error)) return failed({ kind: 'diskFull', sentence: noSpaceForBackupSentence(backupFolder(folder)) })
    throw error
  }
}

/** The backups of a library, the newest first. */
export function backupsIn(folder: string): readonly string[] {
  if (!existsSync(backupFolder(folder))) return []
  const order = (name: string) => {
    const [, version = '', date = ''] = BACKUP_NAME.exec(name) ?? []
    return `${version.padStart(6, '0')} ${date}`
  }
  return readdirSync(backupFolder(folder))
    .filter((name) => BACKUP_NAME.test(name))
    .sort((one, other) => (order(one) < order(other) ? 1 : -1))
    .map((name) => join(backupFolder(folder), name))
}

export function backupFolder(folder: string): string {
  return join(resolve(folder), 'backups')
}

function isFull(error: unknown): boolean {
  if (isStoreBroken(error)) return error.problem.kind === 'diskFull'
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}
