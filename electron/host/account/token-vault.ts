import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readPrivateFile, writePrivateFile } from './private-file'

/** What proves to the cloud who asks. Never in the window, never in a log. */
const tokens = z.object({ accessToken: z.string().min(1), refreshToken: z.string().min(1) })
export type Tokens = z.output<typeof tokens>

/** Keeps the tokens of one account. */
export interface TokenVault {
  /** Whether they outlive the app: where nothing can be kept safe, the person signs in again at the next start. */
  isLasting(): Promise<boolean>
  read(): Promise<Tokens | null>
  /** On the disk when it resolves, where it is lasting. */
  write(tokens: Tokens): Promise<void>
  erase(): void
}

/** Makes the vault of the account whose library lies in `folder`. */
export type OpenVault = (folder: string) => TokenVault

/** How a shell turns tokens into bytes that may lie on a disk. */
export interface Seal {
  readonly close: (text: string) => Promise<Uint8Array>
  /** null when the bytes were sealed elsewhere, or are damaged. */
  readonly open: (bytes: Uint8Array) => Promise<string | null>
}

const VAULT_FILE_NAME = 'tokens'

/** A file that only this person's account on the computer may read, as programs of the command line keep theirs. */
export const openPlainVault: OpenVault = (folder) =>
  openSealedVault(folder, {
    close: (text) => Promise.resolve(Buffer.from(text, 'utf8')),
    open: (bytes) => Promise.resolve(Buffer.from(bytes).toString('utf8')),
  })

export function openSealedVault(folder: string, seal: Seal): TokenVault {
  const path = join(folder, VAULT_FILE_NAME)
  return {
    isLasting: () => Promise.resolve(true),
    read: async () => {
      const bytes = readPrivateFile(path)
      const text = bytes && (await seal.open(bytes))
      return text ? parseTokens(text) : null
    },
    write: async (kept) => {
      writePrivateFile(path, await seal.close(JSON.stringify(kept)))
    },
    erase: () => {
      rmSync(path, { force: true })
    },
  }
}

/** Vaults that forget when the app ends. */
export function createForgetfulVaults(): OpenVault {
  const keptByFolder = new Map<string, Tokens>()
  return (folder) => ({
    isLasting: () => Promise.resolve(false),
    read: () => Promise.resolve(keptByFolder.get(folder) ?? null),
    write: (kept) => {
      keptByFolder.set(folder, kept)
      return Promise.resolve()
    },
    erase: () => {
      keptByFolder.delete(folder)
    },
  })
}

function parseTokens(text: string): Tokens | null {
  try {
    return tokens.parse(JSON.parse(text))
  } catch {
    // Damaged: signing in again writes it anew.
    return null
  }
}
