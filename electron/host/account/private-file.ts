import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { putInPlace } from '../store/durable-files'
import { storeBroken } from '../store/store-broken'
import { accountSentences } from './account-sentences'

const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700

/**
 * Replaces the file whole or not at all, for this person's eyes only; on the disk when it returns. A disk that refuses
 * is thrown as `StoreBroken`.
 */
export function writePrivateFile(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER })
    // A draft that a crash left may have other rights.
    rmSync(draft, { force: true })
    writeFileSync(draft, content, { flag: 'wx', mode: OWNER_ONLY_FILE })
    putInPlace(draft, path)
  } catch (error) {
    throw storeBroken({ kind: 'cannotOpen', sentence: accountSentences.cannotKeep(dirname(path)) }, error)
  }
}

/** null when there is no such file, or none that may be read. */
export function readPrivateFile(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    // Not there yet is the first start; a file that may not be read is one that this person cannot use either.
    return null
  }
}
