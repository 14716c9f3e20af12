import type { Database } from './database'
import { markAllChanged } from './mark-changed'

/**
 * Puts all that is here into the outbox, as if the cloud had seen none of it: what it has is confirmed again without
 * harm. Call it in a transaction.
 */
export function markEverything(database: Database): void {
  for (const select of EVERYTHING) markAllChanged(database, select)
  database.exec('update sessions set cloud_xid = null where cloud_xid is not null')
}

/** The kind and key of each thing, and when it came about, which is its place in the queue. */
const EVERYTHING: readonly string[] = [
  `select 'song', id, created_at from songs where owner_id is not null`,
  `select 'session', id, started_at from sessions where true`,
  `select 'forgetNotes', id, started_at from sessions where notes_deleted = 1`,
  `select 'deleteSession', session_id, deleted_at from deleted_sessions where true`,
  `select 'progress', lesson_id, updated_at from progress where true`,
  `select 'xp', id, created_at from xp_events where session_id is null`,
  `select 'streak', user_id, cast(unixepoch(updated_on) * 1000 as integer) from streaks where true`,
  `select 'achievement', achievement_id, earned_at from user_achievements where true`,
  `select 'profile', user_id, updated_at from profiles where true`,
  `select 'displayName', id, updated_at from users where display_name is not null`,
]
