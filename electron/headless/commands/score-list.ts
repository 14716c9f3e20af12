import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import { createImporter } from '../../host/importer'
import type { AppFiles } from '../app-files'
import type { ScoreListCommand } from '../command-line'
import { readFileOf } from '../read-file'
import { complain, say } from '../say'
import type { ScoreReader } from '../score-piece'
import { createScoreReader, scorePiece } from '../score-piece'

/** Becomes a file name: nothing in it may lead out of the folder. */
const pieceName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\\0:]+$/)
  .refine((name) => name !== '.' && name !== '..')
const listedPiece = z.object({ name: pieceName, xml: z.string().min(1), midi: z.string().min(1) })
/** An array, or an object that holds it as `pieces`. */
const piecesList = z.union([
  z.array(z.unknown()),
  z.object({ pieces: z.array(z.unknown()) }).transform((it) => it.pieces),
])
type ListedPiece = z.output<typeof listedPiece>

/** Judges many performances. One bad piece is reported and does not stop the others. */
export async function scoreMany(command: ScoreListCommand, { importerEntry }: AppFiles): Promise<number> {
  const entries = await readList(command.listFile)
  if (!entries.ok) {
    complain(entries.problem)
    return 1
  }
  const folder = await makeFolder(command.outFolder)
  if (!folder.ok) {
    complain(folder.problem)
    return 1
  }

  const importer = createImporter({ workerFile: importerEntry })
  const readScore = createScoreReader(importer)
  let refused = 0
  for (const [index, entry] of entries.value.entries()) {
    const said = await scoreEntry(entry, command, readScore)
    if (!said.ok) refused += 1
    const place = `[${index + 1}/${entries.value.length}]`
    if (said.ok) say(`${place} ${said.value}`)
    else complain(`${place} ${said.problem}`)
  }
  await importer.close()
  return refused === 0 ? 0 : 1
}

async function scoreEntry(
  entry: unknown,
  { listFile, outFolder, hands, mode, isLive }: ScoreListCommand,
  readScore: ScoreReader,
): Promise<Result<string, string>> {
  const piece = listedPiece.safeParse(entry)
  if (!piece.success) return failed(`${nameOf(entry)}: a piece needs “name” (a plain file name), “xml” and “midi”.`)

  const { name, xml, midi }: ListedPiece = piece.data
  const listFolder = dirname(resolve(listFile))
  const files = { scoreFile: resolve(listFolder, xml), performanceFile: resolve(listFolder, midi) }
  const scored = await scorePiece({ ...files, hands, mode, isLive }, readScore)
  if (!scored.ok) return failed(`${name}: ${scored.problem}`)

  const { document, played, seconds } = scored.value
  const withMeta = { ...document, meta: { notes: played.length, seconds } }
  const isWritten = await write(join(outFolder, `${name}.json`), JSON.stringify(withMeta))
  return isWritten
    ? ok(`${name}: ${played.length} notes in ${seconds.toFixed(3)} s`)
    : failed(`${name}: could not be written.`)
}

/** Each piece is checked when its turn comes. */
async function readList(file: string): Promise<Result<readonly unknown[], string>> {
  const bytes = await readFileOf(file)
  if (!bytes.ok) return failed(`${file}: ${bytes.problem}`)
  try {
    const list = piecesList.safeParse(JSON.parse(new TextDecoder().decode(bytes.value)))
    return list.success ? ok(list.data) : failed(`${file}: This is not a list of pieces.`)
  } catch {
    return failed(`${file}: This is not JSON.`)
  }
}

async function makeFolder(folder: string): Promise<Result<string, string>> {
  try {
    await mkdir(folder, { recursive: true })
    return ok(folder)
  } catch {
    return failed(`${folder}: This folder cannot be made.`)
  }
}

async function write(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text)
    return true
  } catch {
    // The disk is full or the folder may not be written: the caller names the piece.
    return false
  }
}

function nameOf(entry: unknown): string {
  const name = (entry as { readonly name?: unknown } | null)?.name
  return typeof name === 'string' ? name : 'A piece without a name'
}
