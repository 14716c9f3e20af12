import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createImporter } from '../../../electron/host/importer'
import type { Score } from '../../../shared/music/score'
import { hiddenNotes } from './hidden-notes'
import { type UnisonGroups, unisonGroups } from './unison-groups'

/** A score as we import it, and what else its MusicXML says of its notes. */
export interface OpenScore {
  readonly score: Score
  readonly groups: UnisonGroups
  /** Ids of notes that are not drawn. */
  readonly hidden: ReadonlySet<string>
}

/** Imports scores, and keeps each on the disk until its file or the importer changes. */
export interface ScoreCache {
  read(file: string): Promise<OpenScore>
  close(): Promise<void>
}

const FOLDER = resolve('.cache/bench/scores')
const WORKER_FILE = resolve('out/main/importer.js')
/** The worker's own code names its parts by their contents; Verovio stands beside it. */
const ENGINE_FILE = resolve('node_modules/verovio/package.json')

export function createScoreCache(): ScoreCache {
  const importer = createImporter({ workerFile: WORKER_FILE })
  const importerHash = hashOf(readFileSync(WORKER_FILE), readFileSync(ENGINE_FILE))
  mkdirSync(FOLDER, { recursive: true })
  const scoresByFile = new Map<string, OpenScore>()

  async function importOnce(file: string, bytes: Uint8Array): Promise<Score> {
    const kept = join(FOLDER, `${hashOf(bytes, importerHash)}.json`)
    if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Score
    const imported = await importer.run({ fileName: basename(file), bytes })
    if (!imported.ok) throw new Error(`${file}: ${imported.problem.sentence}`)
    // A run that is stopped here leaves no half file under the name that counts.
    writeFileSync(`${kept}.new`, JSON.stringify(imported.value.score))
    renameSync(`${kept}.new`, kept)
    return imported.value.score
  }

  return {
    async read(file) {
      const known = scoresByFile.get(file)
      if (known) return known
      const bytes = readFileSync(file)
      const text = bytes.toString('utf8')
      const score = await importOnce(file, bytes)
      const read = { score, groups: unisonGroups(text), hidden: hiddenNotes(text) }
      scoresByFile.set(file, read)
      return read
    },
    close: () => importer.close(),
  }
}

function hashOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
