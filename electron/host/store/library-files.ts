import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../../../shared/base/result'
import { backupFolder } from './backup'
import { databasePath, openFile, withFolderLocked } from './database'
import { flushFolder } from './durable-files'
import { damagedFolder, filesOf, unfinishedFiles } from './repair'
import type { StoreProblem } from './store'

/** The library of an account lies in a folder named by its id, below this one. */
export const ACCOUNTS_FOLDER_NAME = 'accounts'

/** How many sessions a library holds, finished or left open by a crash; 0 where there is none. It may be in use. */
export function countSessions(folder: string): number {
  const path = databasePath(folder)
  if (!existsSync(path)) return 0
  const database = openFile(path)
  try {
    const isMade = database.prepare(`select 1 from sqlite_schema where name = 'journal_sessions'`).get() !== undefined
    if (!isMade) return 0
    const count = database.prepare<{ sessions: number }>(
      'select (select count(*) from sessions) + (select count(*) from journal_sessions) as sessions',
    )
    return count.get()?.sessions ?? 0
  } finally {
    database.close()
  }
}

/**
 * Deletes all files of a library, its backups and what was set aside as damaged. Files of others in the folder stay.
 * The library must be closed. Doing it twice is harmless.
 */
export function eraseLibrary(folder: string): Result<null, StoreProblem> {
  return withFolderLocked(folder, () => {
    const path = databasePath(folder)
    // The log last: without its file it says nothing, while the file without its log might be an older state.
    for (const file of [...filesOf(path), ...unfinishedFiles(folder)]) rmSync(file, { force: true })
    rmSync(backupFolder(folder), { recursive: true, force: true })
    rmSync(damagedFolder(folder), { recursive: true, force: true })
    flushFolder(folder)
    return null
  })
}

/** The folders of all libraries of a home: this computer's own, then those of accounts. */
export function libraryFolders(home: string): readonly string[] {
  const accounts = join(home, ACCOUNTS_FOLDER_NAME)
  if (!existsSync(accounts)) return [home]
  const folders = readdirSync(accounts, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [home, ...folders.map(({ name }) => join(accounts, name)).sort()]
}
