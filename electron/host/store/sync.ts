import { type SessionId, sessionId, type UserId } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import type { Change } from '../../../shared/storage/cloud-documents'
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

/** What is counted from sessions is merged with what the cloud says of it. */
const REWARD_TABLES: ReadonlySet<Change['table']> = new Set(['progress', 'xp_events', 'streaks', 'user_achievements'])

/** What the sync engine sees of the store. */
export function createSyncStore(database: Database, userId: UserId, keeper: RewardsKeeper): SyncStore {
  const outbox = createOutbox(database)
  const isWaiting = createIsWaiting(database)
  const forgetter = createSessionForgetter(database, userId)
  const songs = createSongDocuments(database, userId)
  const rewards = createRewardsRows(database, userId)
  const cursor = createPullCursor(database)
  const readSession = createSessionDocuments(database)
  const applyChanges = createChangesApplier({ database, userId, forgetter, songs, rewards })
  const applySessions = createSessionsApplier({ database, userId, forgetter, songs })
  const isAhead = database.prepare(
    `select 1 from sessions where id = :id and started_at > :now
     union all select 1 from xp_events where session_id = :id and created_at > :now`,
  )
  const setStartedAt = database.prepare(
    'update sessions set started_at = :at, are_bars_counted = 0 where id = :id and started_at <> :at',
  )
  const setCloudXid = database.prepare('update sessions set cloud_xid = ? where id = ?')
  /** Sessions that the cloud had a word on since rewards were last counted. A start counts all of them anyway. */
  const touched = new Set<SessionId>()
  let isRewardTouched = false

  function noteTouched(change: Change): void {
    if (change.table === 'deleted_sessions') touched.add(change.row.session_id)
    else if (change.table === 'sessions' && change.row.notes_deleted) touched.add(change.row.id)
    else if (REWARD_TABLES.has(change.table)) isRewardTouched = true
  }

  function countRewards(at: EpochMs): void {
    if (touched.size === 0 && !isRewardTouched) return
    keeper.refresh(at, [...touched])
    touched.clear()
    isRewardTouched = false
  }

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
        const isPutRight =
          stored.started_at !== null && setStartedAt.run({ at: stored.started_at, id: entry.key }) === 1
        if (isPutRight || stored.outcome === 'deleted') touched.add(sessionId(entry.key))
        outbox.done([entry])
      })
    },
    finishPull: (horizon, at) => {
      database.transaction(() => {
        cursor.finishPull(horizon, at)
        countRewards(at)
      })
    },
    applyChanges: (page) => {
      const wanted = applyChanges(page)
      page.changes.forEach(noteTouched)
      return wanted
    },
    applySessions: (pulled) => {
      applySessions(pulled)
      for (const { session } of pulled.sessions) touched.add(session.id)
    },
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
