import { randomUUID } from 'node:crypto'
import { userId, type UserId } from '../../../shared/base/ids'
import type { Database } from './database'

/**
 * Whose library this is, said at its first start: an account's, or the anonymous user's of this computer, of whom
 * an account may take over later. A library never changes hands by being opened.
 */
export function readLocalUser(database: Database, accountId?: UserId): UserId {
  const read = database.prepare<{ value: string }>(`select value from meta where key = 'user_id'`)
  const known = read.get()
  if (known && accountId !== undefined && known.value !== accountId) {
    throw new Error('This library belongs to another account')
  }
  if (known) return userId(known.value)

  const id = accountId ?? userId(randomUUID())
  database.transaction(() => {
    database.prepare('insert into users (id) values (?)').run(id)
    database.prepare(`insert into meta (key, value) values ('user_id', ?)`).run(id)
  })
  return id
}
