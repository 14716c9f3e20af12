import type { ImportStage } from '../../shared/contract/news'
import type { ImportReply, SongCard } from '../../shared/contract/requests'
import { MAX_IMPORT_BYTES } from '../../shared/contract/limits'
import { ask, onNews, send } from '../bridge'
import { createListeners } from '../listeners'
import { createStored } from '../stored'
import { text } from '../text/text'

/** One file on its way into the library, and what became of it. */
export interface ImportRow {
  readonly importId: string
  readonly fileName: string
  readonly state: ImportState
}

export type ImportState =
  | { readonly kind: 'running'; readonly stage: ImportStage | 'waiting' }
  | { readonly kind: 'added'; readonly card: SongCard; readonly warnings: readonly string[] }
  | { readonly kind: 'known'; readonly card: SongCard }
  | { readonly kind: 'refused'; readonly sentence: string }

export const imports = createStored<readonly ImportRow[]>([])

/** Told after each song that came in, for whoever shows the library. */
export const libraryGrew = createListeners<SongCard>()

export function connectImports(): void {
  onNews((news) => {
    if (news.kind === 'importProgressed') changeRow(news.importId, { kind: 'running', stage: news.stage })
    if (news.kind === 'sessionChanged' && news.session.kind === 'playing') dismissFinished()
  })
  window.addEventListener('hashchange', dismissFinished)
}

/** What has been read need not lie on the music: whoever went on, or plays, has seen it. */
function dismissFinished(): void {
  imports.change((rows) => rows.filter(isRunning))
}

/** One after the other: the engraver is one. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const rows = files.map((file): { file: File; row: ImportRow } => {
    const row = {
      importId: crypto.randomUUID(),
      fileName: file.name,
      state: { kind: 'running', stage: 'waiting' },
    } as const
    return { file, row }
  })
  imports.change((current) => [...current.filter(isRunning), ...rows.map(({ row }) => row)])
  for (const { file, row } of rows) {
    if (isListed(row.importId)) await importFile(file, row.importId)
  }
}

export function cancelImport(importId: string): void {
  dismissImport(importId)
  send('import/cancel', { importId })
}

export function dismissImport(importId: string): void {
  imports.change((rows) => rows.filter((row) => row.importId !== importId))
}

async function importFile(file: File, importId: string): Promise<void> {
  if (file.size > MAX_IMPORT_BYTES) {
    changeRow(importId, { kind: 'refused', sentence: text.imports.tooLarge })
    return
  }
  const bytes = await readBytes(file)
  if (!bytes) {
    changeRow(importId, { kind: 'refused', sentence: text.imports.unreadable })
    return
  }
  const answer = await ask('import/start', { importId, fileName: file.name, bytes })
  if (answer.ok) finishRow(importId, answer.reply)
  else changeRow(importId, { kind: 'refused', sentence: answer.sentence })
}

function finishRow(importId: string, reply: ImportReply): void {
  switch (reply.kind) {
    case 'imported':
      changeRow(importId, { kind: 'added', card: reply.card, warnings: reply.warnings })
      libraryGrew.tell(reply.card)
      break
    case 'known':
    case 'refused':
      changeRow(importId, reply)
      break
    case 'cancelled':
      dismissImport(importId)
      break
  }
}

/** A folder, or a file that went away meanwhile, cannot be read: null. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

function changeRow(importId: string, state: ImportState): void {
  imports.change((rows) => rows.map((row) => (row.importId === importId ? { ...row, state } : row)))
}

function isListed(importId: string): boolean {
  return imports.read().some((row) => row.importId === importId)
}

function isRunning(row: ImportRow): boolean {
  return row.state.kind === 'running'
}
