import { createImporter } from '../../host/importer'
import type { AppFiles } from '../app-files'
import type { ScoreCommand } from '../command-line'
import { explainLines } from '../explain-lines'
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
  if (command.isJson) {
    say(JSON.stringify(scored.value.document))
    return 0
  }
  const { explainedBar } = command
  const lines = explainedBar === null ? reportLines(scored.value) : explainLines(scored.value, explainedBar)
  if (lines === null) {
    complain(`${command.scoreFile}: There is no bar ${explainedBar ?? ''}.`)
    return 1
  }
  for (const line of lines) say(line)
  return 0
}
