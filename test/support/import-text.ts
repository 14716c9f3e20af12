import { createEngine } from '../../electron/import/engine'
import type { ImportedScore } from '../../electron/import/import-reply'
import { importScore } from '../../electron/import/import-score'
import { utf8 } from './broken-files'

const engine = createEngine()

/** Brings a file in as the import worker does; a file that is refused fails the test. */
export async function importText(text: string, fileName = 'piece.xml'): Promise<ImportedScore> {
  const imported = await importScore({ fileName, bytes: utf8(text) }, engine, () => undefined)
  if (!imported.ok) throw new Error(imported.problem.sentence)
  return imported.value
}
