import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { UserId } from '../../../shared/base/ids'
import { DATABASE_FILE_NAME } from '../store/database'
import type { AccountFile, KnownAccount } from './account-file'
import { libraryFolder } from './account-file'
import { accountSentences } from './account-sentences'
import type { OpenVault } from './token-vault'

/**
 * The steps from one library to another. Each is written down before it begins, so that after a crash in the middle
 * the next start knows what is left to do; each may be done twice. No library is open meanwhile.
 */
export interface AccountMoves {
  /** To the library of an account, whose tokens are in its vault. */
  enter(account: KnownAccount, isAdopting: boolean): void
  /** To the library without an account. */
  leave(userId: UserId, isForgetting: boolean): void
  /** Deletes every library on this computer, and forgets who was signed in. */
  eraseAll(): void
  /** Does what a crash left. */
  finish(): void
}

export function createAccountMoves(parts: {
  readonly home: string
  readonly file: AccountFile
  readonly openVault: OpenVault
  /** Takes the library without an account into the account's; see the store. A problem is a sentence. */
  adopt(account: { readonly folder: string; readonly userId: UserId }): string | null
  onProblem(sentence: string): void
}): AccountMoves {
  const { home, file, openVault } = parts
  const folderOf = (userId: UserId) => libraryFolder(home, { userId })

  function finish(): void {
    const step = file.read().unfinished
    if (step?.kind === 'adopting') finishAdopting(step.userId)
    else if (step?.kind === 'leaving') finishLeaving(step.userId, step.isForgetting)
    else if (step?.kind === 'erasing') finishErasing()
  }

  /** Where it cannot be done now, it stays written down: nothing is lost, and the next start tries again. */
  function finishAdopting(userId: UserId): void {
    const problem = parts.adopt({ folder: folderOf(userId), userId })
    if (problem) parts.onProblem(`${accountSentences.adoptionWaits} ${problem}`)
    else file.change({ unfinished: null })
  }

  function finishLeaving(userId: UserId, isForgetting: boolean): void {
    openVault(folderOf(userId)).erase()
    finishAfterErasing(isForgetting ? [folderOf(userId)] : [])
  }

  function finishErasing(): void {
    const endings = ['', '-wal', '-shm', '-journal']
    const anonymous = endings.map((ending) => join(home, `${DATABASE_FILE_NAME}${ending}`))
    finishAfterErasing([join(home, 'accounts'), ...anonymous])
  }

  function finishAfterErasing(paths: readonly string[]): void {
    const left = paths.filter((path) => !erase(path))
    if (left[0] === undefined) file.change({ unfinished: null })
    else parts.onProblem(accountSentences.cannotErase(left[0]))
  }

  return {
    finish,
    enter: (account, isAdopting) => {
      const { userId } = account
      file.change({ open: account, awaitedLink: null, unfinished: isAdopting ? { kind: 'adopting', userId } : null })
      finish()
    },
    leave: (userId, isForgetting) => {
      file.change({ open: null, awaitedLink: null, unfinished: { kind: 'leaving', userId, isForgetting } })
      finish()
    },
    eraseAll: () => {
      file.change({ ownProject: null, open: null, awaitedLink: null, unfinished: { kind: 'erasing' } })
      finish()
    },
  }
}

/** False where another program holds a file. */
function erase(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    // The caller says so, and it is tried again at the next start.
    return false
  }
}
