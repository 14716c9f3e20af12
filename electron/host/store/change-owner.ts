import type { SongId, UserId } from '../../../shared/base/ids'
import type { Database } from './database'
import { markEverything } from './mark-everything'
import { ownSongId } from './song-ids'

/** Every column that names a user, and every column that names a song, beside the tables of their own. */
export const USER_COLUMNS = [
  'profiles.user_id',
  'songs.owner_id',
  'sessions.user_id',
  'progress.user_id',
  'xp_events.user_id',
  'streaks.user_id',
  'user_achievements.user_id',
  'deleted_sessions.user_id',
] as const
export const SONG_COLUMNS = [
  'assets.song_id',
  'lesson_songs.song_id',
  'sessions.song_id',
  'library.song_id',
  'scores.song_id',
  'journal_sessions.song_id',
  'overrules.song_id',
  'bars.song_id',
  'covers.song_id',
] as const

export interface Owner {
  readonly userId: UserId
  readonly email: string | null
}

/**
 * Makes a whole library another user's, as if that user had practised it: own songs get the ids that this user's
 * other devices give them, and all of it waits for the cloud. All or nothing.
 */
export function changeOwner(database: Database, owner: Owner): void {
  database.durableTransaction(() => {
    // References are checked at the end, when the last row says the new ids.
    database.exec('pragma defer_foreign_keys = on')
    renameUser(database, owner)
    renameOwnSongs(database, owner.userId)
    database.exec(`delete from meta where key in ('sync_horizon', 'sync_pulled', 'last_synced_at')`)
    database.exec('delete from outbox')
    markEverything(database)
  })
}

function renameUser(database: Database, { userId, email }: Owner): void {
  const former = database.prepare<{ value: string }>(`select value from meta where key = 'user_id'`).get()
  if (!former) throw new Error('A library without an owner cannot change hands')
  database.prepare('update users set id = ?, email = ? where id = ?').run(userId, email, former.value)
  rename(database, USER_COLUMNS, former.value, userId)
  database.prepare(`update meta set value = ? where key = 'user_id'`).run(userId)
}

function renameOwnSongs(database: Database, userId: UserId): void {
  const own = database
    .prepare<{ song_id: SongId; source_hash: string }>(
      'select song_id, source_hash from library where is_own = 1 and source_hash is not null',
    )
    .all()
  for (const { song_id: formerId, source_hash: hash } of own) {
    const songId = ownSongId(userId, hash)
    database.prepare('update songs set id = ? where id = ?').run(songId, formerId)
    rename(database, SONG_COLUMNS, formerId, songId)
  }
}

function rename(database: Database, columns: readonly string[], former: string, now: string): void {
  for (const column of columns) {
    const [table, name] = column.split('.')
    database.prepare(`update ${table} set ${name} = ? where ${name} = ?`).run(now, former)
  }
}
