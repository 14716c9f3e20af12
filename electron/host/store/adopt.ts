import { existsSync, rmSync } from 'node:fs'
import { failed, ok, type Result } from '../../../shared/base/result'
import { backupFolder } from './backup'
import { changeOwner, type Owner } from './change-owner'
import { type Database, databasePath, openDatabase, openFile, withFolderLocked } from './database'
import { putInPlace } from './durable-files'
import { readLocalUser } from './local-user'
import { mergeLibrary } from './merge-library'
import { adoptingPath, filesOf } from './repair'
import type { StoreProblem } from './store'
import { isStoreBroken } from './store-broken'

export interface Adoption extends Owner {
  /** The folder of the library that is adopted; it is empty afterwards. */
  readonly from: string
  /** The folder of the account's library, which may not be there yet. */
  readonly to: string
}

/**
 * Makes what was practised without an account part of the account's library, and all of it waits for the cloud.
 * Both libraries must be closed. The work is done on a copy: whenever it is cut off, the adopted library is still
 * where it was, or the account's has all of it on the disk. Doing it again is harmless.
 */
export function adoptInto({ from, to, ...owner }: Adoption): Result<null, StoreProblem> {
  if (!existsSync(databasePath(from))) return ok(null)
  const source = openDatabase(from)
  if (!source.ok) return source
  try {
    // One that was only just made has no owner yet.
    readLocalUser(source.value)
    const adopted = existsSync(databasePath(to)) ? joinWith(source.value, to, owner) : become(source.value, to, owner)
    if (!adopted.ok) {
      source.value.close()
      return adopted
    }
    source.value.closeAndErase()
    // They hold what is the account's now: nobody who signs in after this person may find it.
    rmSync(backupFolder(from), { recursive: true, force: true })
    return ok(null)
  } catch (error) {
    source.value.close()
    if (isStoreBroken(error)) return failed(error.problem)
    throw error
  }
}

/** The account has no library here yet: the adopted one becomes it. */
function become(source: Database, to: string, owner: Owner): Result<null, StoreProblem> {
  return withFolderLocked(to, () => {
    const copy = copyOf(source, to, owner)
    copy.close()
    putInPlace(adoptingPath(to), databasePath(to))
    return null
  })
}

/** The account has a library here: what is not in it yet is added. */
function joinWith(source: Database, to: string, owner: Owner): Result<null, StoreProblem> {
  const target = openDatabase(to)
  if (!target.ok) return target
  try {
    readLocalUser(target.value, owner.userId)
    const copy = copyOf(source, to, owner)
    mergeLibrary(target.value, copy, { userId: owner.userId, path: adoptingPath(to) })
    copy.closeAndErase()
    return ok(null)
  } finally {
    target.value.close()
  }
}

function copyOf(source: Database, to: string, owner: Owner): Database {
  const path = adoptingPath(to)
  for (const leftover of filesOf(path)) rmSync(leftover)
  source.copyTo(path)
  const copy = openFile(path)
  changeOwner(copy, owner)
  return copy
}
