import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import { assertNever } from '../../../shared/base/assert-never'
import type { Change, ChangesPage, SessionHeader } from '../../../shared/storage/cloud-documents'
import { mergeAchievement } from '../../../shared/storage/merge-achievement'
import { mergeDisplayName } from '../../../shared/storage/merge-display-name'
import { mergeProfile } from '../../../shared/storage/merge-profile'
import { mergeProgress } from '../../../shared/storage/merge-progress'
import { mergeStreak } from '../../../shared/storage/merge-streak'
import type { Database } from './database'
import type { SessionForgetter } from './forget-sessions'
import { createIsWaiting } from './outbox'
import type { RewardsRows } from './rewards-rows'
import type { SongDocuments } from './song-documents'
import type { OutboxKind, SyncStore } from './sync-store'

interface Parts {
  readonly database: Database
  readonly userId: UserId
  readonly forgetter: SessionForgetter
  readonly songs: SongDocuments
  readonly rewards: RewardsRows
}

interface Part<Document> {
  readonly rows: { read(key: string): Document | null; write(document: Document): boolean }
  readonly merge: (here: Document, there: Document) => Document
}

/** Applies pages of what changed in the cloud. In any order and however often: the outcome is the same. */
export function createChangesApplier(parts: Parts): SyncStore['applyChanges'] {
  const { database, userId, forgetter, songs, rewards } = parts
  const selectSession = database.prepare<{ cloud_xid: string | null; notes_deleted: 0 | 1 }>(
    'select cloud_xid, notes_deleted from sessions where id = ?',
  )
  const setEmail = database.prepare('update users set email = ? where id = ?')
  const deleteWaiting = database.prepare(`delete from outbox where kind = 'deleteSession' and key = ?`)

  const isWaiting = createIsWaiting(database)

  /**
   * What waits to be sent is merged with what came. What does not is as the cloud says: it has merged it already, and
   * may have put right the time of a clock that runs ahead, which would win over every later word here.
   */
  function merge<Document>(kind: OutboxKind, key: string, there: Document, part: Part<Document>): void {
    const here = isWaiting(kind, key) ? part.rows.read(key) : null
    part.rows.write(here === null ? there : part.merge(here, there))
  }

  /** A word from the cloud that takes away is obeyed at once; what it would bring is fetched apart. */
  function wants(header: SessionHeader): boolean {
    if (forgetter.isRemoved(header.id)) return false
    const here = selectSession.get(header.id)
    if (here && header.notes_deleted) forgetter.forgetNotes(header.id)
    return here?.cloud_xid !== header.changed_xid
  }

  function apply(change: Change): { readonly wanted?: SessionId; readonly song?: SongId } {
    switch (change.table) {
      case 'sessions':
        return wants(change.row) ? { wanted: change.row.id } : {}
      case 'deleted_sessions':
        forgetter.remove(change.row.session_id, change.row.deleted_at)
        deleteWaiting.run(change.row.session_id)
        return {}
      case 'songs':
        if (change.row.owner_id !== userId) return {}
        songs.apply(change.row, isWaiting('song', change.row.id))
        return songs.hasScore(change.row.id) ? {} : { song: change.row.id }
      case 'progress':
        merge('progress', change.row.lesson_id, change.row, { rows: rewards.progress, merge: mergeProgress })
        return {}
      case 'xp_events':
        // Made once: the cloud keeps the first that it was sent, also when this device will send it again.
        rewards.xp.write(change.row)
        return {}
      case 'streaks':
        merge('streak', userId, change.row, { rows: rewards.streak, merge: mergeStreak })
        return {}
      case 'user_achievements':
        merge('achievement', change.row.achievement_id, change.row, {
          rows: rewards.achievement,
          merge: mergeAchievement,
        })
        return {}
      case 'profiles':
        merge('profile', userId, change.row, { rows: rewards.profile, merge: mergeProfile })
        return {}
      case 'users':
        setEmail.run(change.row.email, userId)
        merge('displayName', userId, change.row, { rows: rewards.displayName, merge: mergeDisplayName })
        return {}
      default:
        return assertNever(change)
    }
  }

  return ({ changes }: ChangesPage) =>
    database.transaction(() => {
      const applied = changes.map(apply)
      return {
        wanted: applied.map(({ wanted }) => wanted).filter((wanted) => wanted !== undefined),
        songs: applied.map(({ song }) => song).filter((song) => song !== undefined),
      }
    })
}
