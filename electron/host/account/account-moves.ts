import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { UserId } from '../../../shared/base/ids'
import { adoptInto } from '../store/adopt'
import { ACCOUNTS_FOLDER_NAME, eraseLibrary } from '../store/library-files'
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
  onProblem(sentence: string): void
}): AccountMoves {
  const { home, file, openVault } = parts
  const folderOf = (userId: UserId) => libraryFolder(home, { userId })

  function finish(): void {
    const { unfinished: step, open } = file.read()
    if (step?.kind === 'adopting' && open?.userId === step.userId) finishAdopting(open)
    else if (step?.kind === 'leaving') finishLeaving(step.userId, step.isForgetting)
    else if (step?.kind === 'erasing') finishErasing()
  }

  /** Where it cannot be done now, it stays written down: nothing is lost, and the next start tries again. */
  function finishAdopting({ userId, email }: KnownAccount): void {
    const adopted = adoptInto({ from: home, to: folderOf(userId), userId, email })
    if (adopted.ok) file.change({ unfinished: null })
    else parts.onProblem(`${accountSentences.adoptionWaits} ${adopted.problem.sentence}`)
  }

  function finishLeaving(userId: UserId, isForgetting: boolean): void {
    openVault(folderOf(userId)).erase()
    if (!isForgetting || isErased(folderOf(userId))) file.change({ unfinished: null })
  }

  function finishErasing(): void {
    const anonymous = eraseLibrary(home)
    if (!anonymous.ok) parts.onProblem(anonymous.problem.sentence)
    if (isErased(join(home, ACCOUNTS_FOLDER_NAME)) && anonymous.ok) file.change({ unfinished: null })
  }

  /** False where another program holds a file: it is said, and tried again at the next start. */
  function isErased(folder: string): boolean {
    try {
      rmSync(folder, { recursive: true, force: true })
      return true
    } catch {
      parts.onProblem(accountSentences.cannotErase(folder))
      return false
    }
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
