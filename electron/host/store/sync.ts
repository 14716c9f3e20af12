import { sessionId, type UserId } from '../../../shared/base/ids'
import { createChangesApplier } from './apply-changes'
import { createSessionsApplier } from './apply-sessions'
import type { Database } from './database'
import { createSessionForgetter } from './forget-sessions'
import { createIsWaiting, createOutbox } from './outbox'
import { createPullCursor } from './pull-cursor'
import { readRewards } from './rewards-documents'
import type { RewardsKeeper } from './rewards'
import { createRewardsRows } from './rewards-rows'
import { createSessionDocuments } from './session-documents'
import { createSongDocuments } from './song-documents'
import type { SyncStore } from './sync-store'

/** What the sync engine sees of the store. */
export function createSyncStore(database: Database, userId: UserId, keeper: RewardsKeeper): SyncStore {
  const outbox = createOutbox(database)
  const isWaiting = createIsWaiting(database)
  const forgetter = createSessionForgetter(database, userId)
  const songs = createSongDocuments(database, userId)
  const rewards = createRewardsRows(database, userId)
  const cursor = createPullCursor(database)
  const readSession = createSessionDocuments(database)
  const applySessions = createSessionsApplier({ database, userId, forgetter, songs })
  const isAhead = database.prepare(
    `select 1 from sessions where id = :id and started_at > :now
     union all select 1 from xp_events where session_id = :id and created_at > :now`,
  )
  const setStartedAt = database.prepare('update sessions set started_at = ? where id = ?')
  const setCloudXid = database.prepare('update sessions set cloud_xid = ? where id = ?')

  return {
    ...outbox,
    ...cursor,
    session: (id) => database.transaction(() => readSession(id)),
    song: (songId) => songs.read(songId),
    rewards: (entries) => database.transaction(() => readRewards(rewards, userId, entries)),
    confirmSession: (entry, stored) => {
      database.transaction(() => {
        if (stored.outcome === 'deleted') forgetter.remove(sessionId(entry.key), stored.now)
        // A session that the cloud knew already may say something else there, and one from a clock that runs ahead had
        // its times put right: the next pull fetches it.
        const isAsSent = stored.outcome === 'stored' && !isAhead.get({ id: entry.key, now: stored.now })
        if (isAsSent) setCloudXid.run(stored.changed_xid, entry.key)
        if (stored.started_at !== null) setStartedAt.run(stored.started_at, entry.key)
        outbox.done([entry])
      })
    },
    finishPull: (horizon, at) => {
      database.transaction(() => {
        cursor.finishPull(horizon, at)
        keeper.refresh(at, 'all')
      })
    },
    applyChanges: createChangesApplier({ database, userId, forgetter, songs, rewards }),
    applySessions,
    applySongs: (documents) => {
      database.transaction(() => {
        for (const { song, score } of documents) {
          if (song.owner_id !== userId) continue
          songs.apply(song, isWaiting('song', song.id))
          if (score) songs.applyScore(song.id, score)
        }
      })
    },
  }
}
