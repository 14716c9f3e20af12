import { sessionId, type SessionId, type SongId, userId } from '../../shared/base/ids'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { openStore } from '../../electron/host/store/open-store'
import type { Store } from '../../electron/host/store/store'
import { burst } from './bursts'
import { withSqlite } from './store-folder'
import { bundledSong, finishedSession, importedSong, openSession, sourceOf } from './store-samples'

export const ACCOUNT = { userId: userId('7c0e3d52-6d6f-4a59-9d2b-5f5f3f1d2a01'), email: 'ada@example.org' }
export const firstSteps = bundledSongId('first-steps')

export function numberedSession(number: number): SessionId {
  return sessionId(`0b9f3c1e-8a52-4c55-9a0e-${String(number).padStart(12, '0')}`)
}

/** Opens a library, does something with it and closes it. */
export function inLibrary<Value>(
  folder: string,
  account: typeof ACCOUNT.userId | undefined,
  work: (store: Store) => Value,
): Value {
  const opened = openStore(folder, { userId: account })
  if (!opened.ok) throw new Error(opened.problem.sentence)
  try {
    return work(opened.value)
  } finally {
    opened.value.close()
  }
}

/** Sessions from one number to another, in turn on the bundled song and on the own one; the last is left open. */
export function practiseIn(store: Store, numbers: { readonly from: number; readonly until: number }): SongId {
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const { songId: own } = store.library.add(importedSong('Waltz'), sourceOf('aa'))
  for (let number = numbers.from; number < numbers.until; number += 1) {
    const session = openSession(
      number % 2 === 0 ? own : firstSteps,
      numberedSession(number),
      1_780_000_000_000 + number,
    )
    store.journal.begin(session)
    store.journal.append(session.sessionId, burst(number))
    if (number < numbers.until - 1) store.sessions.finish(finishedSession(session))
  }
  return own
}

/** All rows of a library but those that say when a song was brought in by this run. */
export function rowsIn(folder: string): Readonly<Record<string, unknown>> {
  return withSqlite(folder, (sqlite) => {
    const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
    return Object.fromEntries(
      tables.map((name) => {
        const rows = sqlite.prepare(`select * from ${String(name)}`).all() as Record<string, unknown>[]
        return [String(name), rows.map(({ version: _, created_at: __, updated_at: ___, ...row }) => row)]
      }),
    )
  })
}
