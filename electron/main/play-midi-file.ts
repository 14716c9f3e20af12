import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { News } from '../../shared/contract/news'
import { MAX_IMPORT_BYTES } from '../../shared/contract/limits'
import type { AnswerRequest } from '../host/serve-requests'
import { shellWords } from './shell-words'

/** Asks the virtual pianist to play a file of this computer; what goes wrong becomes a sentence in the window. */
export async function playMidiFile(
  { path, speed }: { readonly path: string; readonly speed: number },
  answer: AnswerRequest,
  publish: (news: News) => void,
): Promise<void> {
  const fileName = basename(path)
  const bytes = await readBytes(path)
  if (!bytes) {
    publish({ kind: 'problemOccurred', sentence: shellWords.unreadable(fileName) })
    return
  }

  const answered = await answer('pianist/playFile', { fileName, bytes, speed })
  if (!answered.ok) publish({ kind: 'problemOccurred', sentence: answered.sentence })
}

async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path)
    return size > MAX_IMPORT_BYTES ? null : new Uint8Array(await readFile(path))
  } catch {
    // Gone, a folder, or not ours to read: the caller says so.
    return null
  }
}
