import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import type { Database } from './database'
import type { EverythingStore } from './store'

/** What belongs to the person and to no session or song; few rows each. */
const SMALL_TABLES = {
  users: 'select * from users where id = ?',
  profiles: 'select * from profiles where user_id = ?',
  progress: 'select * from progress where user_id = ?',
  xp_events: 'select * from xp_events where user_id = ?',
  streaks: 'select * from streaks where user_id = ?',
  user_achievements:
    'select * from user_achievements join achievements on achievements.id = achievement_id where user_id = ?',
  deleted_sessions: 'select * from deleted_sessions where user_id = ?',
} as const

export function createEverythingStore(database: Database, userId: UserId): EverythingStore {
  const selectSessions = database.prepare<{ id: SessionId }>(
    'select id from sessions where user_id = ? order by started_at, id',
  )
  const selectSongs = database.prepare<{ id: SongId }>(
    'select id from songs where owner_id = ? order by created_at, id',
  )
  return {
    sessionIds: () => selectSessions.all(userId).map(({ id }) => id),
    ownSongIds: () => selectSongs.all(userId).map(({ id }) => id),
    rows: () =>
      Object.fromEntries(
        Object.entries(SMALL_TABLES).map(([table, sql]) => [table, database.prepare<object>(sql).all(userId)]),
      ),
  }
}
