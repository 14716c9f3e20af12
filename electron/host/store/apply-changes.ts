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
import { mergeRow, type RewardsRows } from './rewards-rows'
import type { SongDocuments } from './song-documents'
import type { SyncStore } from './sync-store'

interface Parts {
  readonly database: Database
  readonly userId: UserId
  readonly forgetter: SessionForgetter
  readonly songs: SongDocuments
  readonly rewards: RewardsRows
}

/** Applies pages of what changed in the cloud. In any order and however often: the outcome is the same. */
export function createChangesApplier(parts: Parts): SyncStore['applyChanges'] {
  const { database, userId, forgetter, songs, rewards } = parts
  const selectSession = database.prepare<{ cloud_xid: string | null; notes_deleted: 0 | 1 }>(
    'select cloud_xid, notes_deleted from sessions where id = ?',
  )
  const setEmail = database.prepare('update users set email = ? where id = ?')
  const deleteWaiting = database.prepare(`delete from outbox where kind = 'deleteSession' and key = ?`)

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
        songs.apply(change.row)
        return songs.hasScore(change.row.id) ? {} : { song: change.row.id }
      case 'progress':
        mergeRow(rewards.progress, change.row.lesson_id, change.row, mergeProgress)
        return {}
      case 'xp_events':
        rewards.xp.write(change.row)
        return {}
      case 'streaks':
        mergeRow(rewards.streak, userId, change.row, mergeStreak)
        return {}
      case 'user_achievements':
        mergeRow(rewards.achievement, change.row.achievement_id, change.row, mergeAchievement)
        return {}
      case 'profiles':
        mergeRow(rewards.profile, userId, change.row, mergeProfile)
        return {}
      case 'users':
        setEmail.run(change.row.email, userId)
        mergeRow(rewards.displayName, userId, change.row, mergeDisplayName)
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
