import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../electron/import/engine'
import type { ImportedScore } from '../../electron/import/import-reply'
import { importScore } from '../../electron/import/import-score'

/** A line of `resources/songs/catalogue.json`. */
export interface CatalogueEntry {
  readonly slug: string
  readonly file: string
  readonly title: string
  readonly composer: string
  readonly difficulty: number
  readonly tempoBpm: number
  readonly timeSignature: string
  readonly keySignature: string
  readonly hands: 'right' | 'both'
  readonly order: number
  readonly licence: string
  /** Printed numbers of the bars that are shorter than their metre: a pickup, and what makes up for it. */
  readonly shortBars?: readonly string[]
}

const folder = join(import.meta.dirname, '../../resources/songs')
const engine = createEngine()

export const catalogue = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as readonly CatalogueEntry[]

export function listSongFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.krn'))
}

export function readSong(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

const imports = new Map<string, Promise<ImportedScore>>()

/** Each once in a test file. */
export function importSong(file: string): Promise<ImportedScore> {
  const known = imports.get(file) ?? importSongAnew(file)
  imports.set(file, known)
  return known
}

export async function importSongAnew(file: string): Promise<ImportedScore> {
  const imported = await importScore(
    { fileName: file, bytes: readFileSync(join(folder, file)) },
    engine,
    () => undefined,
  )
  if (!imported.ok) throw new Error(`${file}: ${imported.problem.sentence}`)
  return imported.value
}
