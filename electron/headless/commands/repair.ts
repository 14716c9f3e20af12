import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { dataFolder } from '../../host/data-folder'
import { libraryFolders } from '../../host/store/library-files'
import { checkLibrary, type LibraryHealth, restoreBackup, startEmpty } from '../../host/store/repair'
import type { RepairCommand } from '../command-line'
import { complain, say } from '../say'

/** Looks through all libraries of this computer and, when asked, gives a damaged one a new beginning. */
export function repair({ way }: RepairCommand): number {
  const outcomes = libraryFolders(dataFolder()).map((folder) => repairLibrary(folder, way))
  for (const outcome of outcomes) {
    if (outcome.ok) say(outcome.value)
    else complain(outcome.problem)
  }
  return outcomes.every((outcome) => outcome.ok) ? 0 : 1
}

/** One line for the person, or why the library is still not usable. */
function repairLibrary(folder: string, way: RepairCommand['way']): Result<string, string> {
  const health = checkLibrary(folder)
  if (!health.ok) return failed(health.problem.sentence)
  const { state, path } = health.value
  if (state === 'missing') return ok(`There are no songs and sessions yet: ${path}`)
  if (state === 'healthy') return ok(`Sound from end to end, left as it is: ${path}`)
  if (way === 'check') return failed(wayOut(health.value))

  const repaired = way === 'restore' ? restoreBackup(folder) : startEmpty(folder)
  if (!repaired.ok) return failed(repaired.problem.sentence)
  const { backup, setAside } = repaired.value
  const place = backup === null ? 'The next start begins an empty library' : `The backup ${backup} is in its place`
  return ok(`Damaged: ${path}. ${place}. The damaged file is kept in ${setAside}`)
}

function wayOut({ path, backups: [newest] }: LibraryHealth): string {
  const ways =
    newest === undefined
      ? 'There is no backup of it. “piano-coach repair --start-empty” begins an empty library and keeps the damaged file'
      : `“piano-coach repair --restore” puts the backup ${newest} in its place and keeps the damaged file`
  return `Damaged: ${path}. Nothing was changed. ${ways}. With an account, what was synced comes back from the cloud.`
}
