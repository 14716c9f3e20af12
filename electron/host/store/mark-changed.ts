import type { Database } from './database'
import type { OutboxKind } from './sync-store'

/**
 * Puts a thing into the outbox. Call it in the transaction that changes the thing, so that one is never without the
 * other. A thing that waits already keeps its place in the queue; one that was refused is tried again as it is now.
 */
export function markChanged(database: Database, kind: OutboxKind, key: string): void {
  database.prepare(`${MARK} values (?, ?, ?) ${AGAIN}`).run(kind, key, Date.now())
}

/** As `markChanged`, for all keys that `select` yields: its columns are kind, key and time. It must have a `where`. */
export function markAllChanged(database: Database, select: string): void {
  database.exec(`${MARK} ${select} ${AGAIN}`)
}

const MARK = 'insert into outbox (kind, key, created_at)'
const AGAIN = `on conflict (kind, key) do update set version = version + 1, attempts = 0, next_try_at = 0,
  refused_with = null`
