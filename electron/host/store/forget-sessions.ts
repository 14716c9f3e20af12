import type { SessionId, UserId } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import { createBarsWriter } from './bars-writer'
import type { Database } from './database'

export interface SessionForgetter {
  /** Deletes a session with all that hangs on it, and leaves word that it must not come back. False if it is not here. */
  remove(sessionId: SessionId, deletedAt: EpochMs): boolean
  /** Deletes what was played and keeps what it sums up to. False if there is nothing to forget. */
  forgetNotes(sessionId: SessionId): boolean
  /** Whether the session was deleted, here or elsewhere. */
  isRemoved(sessionId: SessionId): boolean
}

/**
 * Takes sessions away, whoever wants it: the person here, or the cloud's word from another device. Call it in a
 * transaction; telling the cloud is the caller's.
 */
export function createSessionForgetter(database: Database, userId: UserId): SessionForgetter {
  const insertTombstone = database.prepare(
    `insert into deleted_sessions (session_id, user_id, deleted_at) values (?, ?, ?)
     on conflict (session_id) do update set deleted_at = min(deleted_at, excluded.deleted_at)`,
  )
  const bars = createBarsWriter(database)
  const deleteSession = database.prepare('delete from sessions where id = ?')
  const deleteWaiting = database.prepare(`delete from outbox where kind in ('session', 'forgetNotes') and key = ?`)
  const setForgotten = database.prepare('update sessions set notes_deleted = 1 where id = ? and notes_deleted = 0')
  const keepCounts = database.prepare(
    `update aggregates set
       note_count = coalesce(note_count, (select count(*) from notes where session_id = :id)),
       correct_count = coalesce(correct_count, (select count(*) from notes where session_id = :id and correct = 1))
     where session_id = :id`,
  )
  const deleteNotes = database.prepare('delete from notes where session_id = ?')
  const deleteReport = database.prepare('delete from session_reports where session_id = ?')
  const deletePerformance = database.prepare('delete from performances where session_id = ?')
  const selectTombstone = database.prepare('select 1 from deleted_sessions where session_id = ?')

  return {
    remove: (sessionId, deletedAt) => {
      insertTombstone.run(sessionId, userId, deletedAt)
      deleteWaiting.run(sessionId)
      const songId = bars.songOf(sessionId)
      const isDeleted = deleteSession.run(sessionId) > 0
      if (songId !== null) bars.recount(songId)
      return isDeleted
    },
    forgetNotes: (sessionId) => {
      if (setForgotten.run(sessionId) === 0) return false
      keepCounts.run({ id: sessionId })
      for (const statement of [deleteNotes, deleteReport, deletePerformance]) statement.run(sessionId)
      return true
    },
    isRemoved: (sessionId) => selectTombstone.get(sessionId) !== undefined,
  }
}
