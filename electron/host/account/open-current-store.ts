import type { Result } from '../../../shared/base/result'
import { openStore } from '../store/open-store'
import type { Store, StoreProblem } from '../store/store'
import { libraryFolder, openAccountFile } from './account-file'

/** The library that the app would open now, for commands: the one of the account that is signed in, if any is. */
export function openCurrentStore(home: string): Result<Store, StoreProblem> {
  const account = openAccountFile(home).read().open
  return openStore(libraryFolder(home, account), { userId: account?.userId })
}
