import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { userId } from '../../../shared/base/ids'
import { ACCOUNTS_FOLDER_NAME } from '../store/library-files'
import { readPrivateFile, writePrivateFile } from './private-file'
import { project } from './project'

const anyUserId = z.guid().transform(userId)

/** An account as this computer knows it without asking the cloud. */
const knownAccount = z.object({ userId: anyUserId, email: z.string(), project })
export type KnownAccount = z.output<typeof knownAccount>

/** Steps that a crash must not leave half done: the next start does the rest. */
const unfinishedStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('adopting'), userId: anyUserId }),
  z.object({ kind: z.literal('leaving'), userId: anyUserId, isForgetting: z.boolean() }),
  z.object({ kind: z.literal('erasing') }),
])
export type UnfinishedStep = z.output<typeof unfinishedStep>

/** A sign-in that goes on in the browser, or in the e-mail program, and comes back with a link. */
const awaitedLink = z.object({
  /** Ours, in the address to come back to: a link that we did not ask for lacks it. */
  state: z.string(),
  /** The secret half of the exchange (PKCE): a stolen link is worth nothing without it. */
  codeVerifier: z.string(),
  isAdopting: z.boolean(),
  project,
})
export type AwaitedLink = z.output<typeof awaitedLink>

const accountFile = z.object({
  /** The person's own project; null for the one that comes with the app. */
  ownProject: project.nullable(),
  /** Whose library is open; null for the one without an account. */
  open: knownAccount.nullable(),
  unfinished: unfinishedStep.nullable(),
  awaitedLink: awaitedLink.nullable(),
})
export type AccountNotes = z.output<typeof accountFile>

const nothingYet: AccountNotes = { ownProject: null, open: null, unfinished: null, awaitedLink: null }

/** The small file beside the libraries that says which of them is open. */
export interface AccountFile {
  read(): AccountNotes
  /** On the disk when it returns. */
  change(patch: Partial<AccountNotes>): void
  /** Whether it was found damaged at the start, and set aside. */
  readonly wasDamaged: boolean
}

export const ACCOUNT_FILE_NAME = 'account.json'

export function openAccountFile(home: string): AccountFile {
  const path = join(home, ACCOUNT_FILE_NAME)
  const found = readNotes(path)
  let notes = found ?? nothingYet
  if (!found) renameSync(path, `${path}.damaged`)

  return {
    wasDamaged: !found,
    read: () => notes,
    change: (patch) => {
      const changed = { ...notes, ...patch }
      writePrivateFile(path, `${JSON.stringify(changed, null, 2)}\n`)
      notes = changed
    },
  }
}

/** null when it is damaged. */
function readNotes(path: string): AccountNotes | null {
  const bytes = readPrivateFile(path)
  if (!bytes) return nothingYet
  try {
    return accountFile.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    // Not JSON, or not ours: which of the two makes no difference to the person.
    return null
  }
}

/** Where an account's library lies. */
export function libraryFolder(home: string, account: Pick<KnownAccount, 'userId'> | null): string {
  return account ? join(home, ACCOUNTS_FOLDER_NAME, account.userId) : home
}
