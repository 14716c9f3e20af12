import { createImporter } from '../../host/importer'
import type { AppFiles } from '../app-files'
import type { ScoreCommand } from '../command-line'
import { reportLines } from '../report-lines'
import { complain, say } from '../say'
import { createScoreReader, scorePiece } from '../score-piece'

/** Judges one performance: a report to read, or one JSON document. */
export async function scoreOne(command: ScoreCommand, { importerEntry }: AppFiles): Promise<number> {
  const importer = createImporter({ workerFile: importerEntry })
  const scored = await scorePiece(command, createScoreReader(importer))
  await importer.close()

  if (!scored.ok) {
    complain(scored.problem)
    return 1
  }
  if (command.isJson) say(JSON.stringify(scored.value.document))
  else for (const line of reportLines(scored.value)) say(line)
  return 0
}
