import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { openCurrentStore } from '../../host/account/open-current-store'
import { createSystemClock } from '../../host/clock'
import { dataFolder } from '../../host/data-folder'
import type { Importer } from '../../host/importer'
import { createImporter } from '../../host/importer'
import type { Store } from '../../host/store/store'
import { isStoreBroken } from '../../host/store/store-broken'
import type { AppFiles } from '../app-files'
import type { ImportCommand } from '../command-line'
import { readFileOf } from '../read-file'
import { complain, say } from '../say'

/** What is said of each file; `reason` is null when it came in. */
interface ImportLine {
  readonly file: string
  readonly ok: boolean
  readonly notes: number
  readonly bars: number
  readonly warnings: readonly string[]
  readonly ms: number
  readonly reason: string | null
}

/** Brings files into the library. One that is refused does not stop the others. */
export async function importFiles({ files, isJson }: ImportCommand, { importerEntry }: AppFiles): Promise<number> {
  const store = openCurrentStore(dataFolder())
  if (!store.ok) {
    complain(store.problem.sentence)
    return 1
  }
  const importer = createImporter({ workerFile: importerEntry })
  const lines: ImportLine[] = []
  for (const file of files) {
    const line = await importFile(file, importer, store.value)
    lines.push(line)
    if (!isJson) describe(line)
  }
  if (isJson) say(JSON.stringify(lines, null, 2))

  await importer.close()
  store.value.close()
  return lines.every((line) => line.ok) ? 0 : 1
}

async function importFile(file: string, importer: Importer, store: Store): Promise<ImportLine> {
  const startedAt = performance.now()
  const imported = await bringIn(file, importer, store)
  const ms = Math.round(performance.now() - startedAt)
  return imported.ok
    ? { file, ok: true, ...imported.value, ms, reason: null }
    : { file, ok: false, notes: 0, bars: 0, warnings: [], ms, reason: imported.problem }
}

type BroughtIn = Pick<ImportLine, 'notes' | 'bars' | 'warnings'>

/** A file that is in the library already is read all the same, so that its warnings can be said again. */
async function bringIn(file: string, importer: Importer, store: Store): Promise<Result<BroughtIn, string>> {
  const bytes = await readFileOf(file)
  if (!bytes.ok) return bytes
  const hash = createHash('sha256').update(bytes.value).digest('hex')
  const fileName = basename(file)
  const importedAt = createSystemClock().now()
  const imported = await importer.run({ fileName, bytes: bytes.value })
  if (!imported.ok) return failed(imported.problem.sentence)

  const { score, warnings } = imported.value
  const cameIn = ok({ notes: score.notes.length, bars: score.bars.length, warnings })
  try {
    if (!store.library.findByHash(hash)) store.library.add(imported.value, { fileName, hash, importedAt })
    return cameIn
  } catch (error) {
    if (!isStoreBroken(error)) throw error
    return failed(error.problem.sentence)
  }
}

function describe({ file, notes, bars, warnings, reason }: ImportLine): void {
  if (reason !== null) complain(`${file}: ${reason}`)
  else say(`${file}: ${count(notes, 'note')} in ${count(bars, 'bar')}`)
  for (const warning of warnings) say(`  ${warning}`)
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
