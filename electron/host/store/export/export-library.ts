import { renameSync, rmSync } from 'node:fs'
import { failed, ok, type Result } from '../../../../shared/base/result'
import type { UserId } from '../../../../shared/base/ids'
import { epochMs } from '../../../../shared/base/units'
import { type Database, databasePath, openFile } from '../database'
import { flush } from '../durable-files'
import { cannotExportSentence } from '../problem-sentences'
import type { StoreProblem } from '../store'
import { isStoreBroken } from '../store-broken'
import { addPerformances } from './export-performances'
import { exportReadme } from './export-readme'
import { addOwnSongs } from './export-songs'
import { exportedTables, type ExportedTable } from './export-tables'
import { type ExportedRow, writeCsv, writeJson } from './write-rows'
import { createZipFile, type ZipFile } from './zip-file'

export interface Export {
  /** The library, which may be open. */
  readonly folder: string
  readonly userId: UserId
  /** The zip; it appears when it is whole. */
  readonly path: string
}

/**
 * Writes everything of a person into a zip: the state of one moment, whatever is practised meanwhile. In memory is a
 * piece of it at a time, and between pieces the app gets on with its other work.
 */
export async function exportLibrary({
  folder,
  userId,
  path,
}: Export): Promise<Result<{ readonly path: string; readonly bytes: number }, StoreProblem>> {
  const unfinishedPath = `${path}.part`
  try {
    const bytes = await writeZip(unfinishedPath, { folder, userId })
    flush(unfinishedPath)
    renameSync(unfinishedPath, path)
    return ok({ path, bytes })
  } catch (error) {
    rmSync(unfinishedPath, { force: true })
    if (isStoreBroken(error)) return failed(error.problem)
    const kind = kindOfDiskProblem(error)
    if (!kind) throw error
    return failed({ kind, sentence: cannotExportSentence(kind, path) })
  }
}

async function writeZip(path: string, { folder, userId }: Omit<Export, 'path'>): Promise<number> {
  const zip = createZipFile(path)
  const database = openFile(databasePath(folder), { isReadOnly: true })
  try {
    // One transaction: all tables are of one moment.
    database.exec('begin')
    for (const table of exportedTables) await addTable(zip, database, { table, userId })
    const ownSongs = await addOwnSongs(zip, database, userId)
    const { sessions, performances } = await addPerformances(zip, database, userId)
    await zip.add('README.txt', [exportReadme({ at: epochMs(Date.now()), sessions, performances, ownSongs })])
    return zip.finish()
  } finally {
    zip.close()
    database.close()
  }
}

async function addTable(
  zip: ZipFile,
  database: Database,
  { table, userId }: { readonly table: ExportedTable; readonly userId: UserId },
): Promise<void> {
  const select = database.prepare<ExportedRow>(selectOf(table))
  const rows = () => (table.which.includes(':user') ? select.iterate({ user: userId }) : select.iterate())
  await zip.add(`tables/${table.name}.json`, writeJson(table, rows()))
  await zip.add(`tables/${table.name}.csv`, writeCsv(table, rows()))
}

/** The rows of one person, as they are stored. */
export function selectOf({ name, columns, which }: ExportedTable): string {
  return `select ${Object.keys(columns).join(', ')} from ${name} ${which}`
}

/** undefined for a mistake in the code. */
function kindOfDiskProblem(error: unknown): StoreProblem['kind'] | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  if (typeof code !== 'string') return undefined
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return 'diskFull'
  return /^(EACCES|EPERM|EROFS)$/.test(code) ? 'readOnly' : 'cannotOpen'
}
