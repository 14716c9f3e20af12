import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { UserId } from '../../../shared/base/ids'
import { failed, type Result } from '../../../shared/base/result'
import { exportLibrary } from '../store/export/export-library'
import type { StoreProblem } from '../store/store'
import { accountSentences } from './account-sentences'

const OWNER_ONLY_FILE = 0o600
/** Ours: a folder of downloads never has this many files of one name. */
const MOST_NAMES = 1000

/** Writes a zip of everything of a person into a folder; a file that is there already stays as it is. */
export async function exportFile(
  library: { readonly folder: string; readonly userId: UserId },
  { folder, date }: { readonly folder: string; readonly date: string },
): Promise<Result<{ readonly path: string; readonly bytes: number }, StoreProblem>> {
  const path = reserveName(folder, `Piano Coach ${date}`)
  if (path === null) return failed({ kind: 'cannotOpen', sentence: accountSentences.cannotExport(folder) })
  const exported = await exportLibrary({ ...library, path })
  if (!exported.ok) rmSync(path, { force: true })
  return exported
}

/** An empty file of a name that was free; null where the folder takes none. */
function reserveName(folder: string, name: string): string | null {
  try {
    mkdirSync(folder, { recursive: true })
    for (let number = 1; number < MOST_NAMES; number += 1) {
      const path = join(folder, number === 1 ? `${name}.zip` : `${name} (${number}).zip`)
      if (existsSync(path)) continue
      closeSync(openSync(path, 'wx', OWNER_ONLY_FILE))
      return path
    }
    return null
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
    return null
  }
}
