import { randomUUID } from 'node:crypto'
import { userId, type UserId } from '../../../shared/base/ids'
import type { Database } from './database'

/** The anonymous user of this device, made at the first start. An account takes over these rows later. */
export function readLocalUser(database: Database): UserId {
  const read = database.prepare<{ value: string }>(`select value from meta where key = 'user_id'`)
  const known = read.get()
  if (known) return userId(known.value)

  const id = userId(randomUUID())
  database.transaction(() => {
    database.prepare('insert into users (id) values (?)').run(id)
    database.prepare(`insert into meta (key, value) values ('user_id', ?)`).run(id)
  })
  return id
}
