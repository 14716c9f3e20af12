import { readFile, stat } from 'node:fs/promises'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import { MAX_IMPORT_BYTES } from '../../shared/contract/limits'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read.',
}

/** The bytes of a file that a person named, or why they cannot be had, as a sentence. */
export async function readFileOf(path: string): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    if ((await stat(path)).size > MAX_IMPORT_BYTES) {
      return failed(`This file is larger than ${MAX_IMPORT_BYTES / 1024 / 1024} MB.`)
    }
    return ok(Uint8Array.from(await readFile(path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return failed(REASONS[code ?? ''] ?? `This file cannot be read (${code ?? String(error)}).`)
  }
}
