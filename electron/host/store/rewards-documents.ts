import type { UserId } from '../../../shared/base/ids'
import type { RewardsDocument } from '../../../shared/storage/cloud-documents'
import { mergeAchievement } from '../../../shared/storage/merge-achievement'
import { mergeDisplayName } from '../../../shared/storage/merge-display-name'
import { mergeProfile } from '../../../shared/storage/merge-profile'
import { mergeProgress } from '../../../shared/storage/merge-progress'
import { mergeStreak } from '../../../shared/storage/merge-streak'
import { mergeRow, type RewardsRows } from './rewards-rows'
import type { OutboxEntry, OutboxKind } from './sync-store'

/** What the small entries of the outbox stand for now; what is gone is left out. */
export function readRewards(rows: RewardsRows, userId: UserId, entries: readonly OutboxEntry[]): RewardsDocument {
  const keysOf = (kind: OutboxKind) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.key)
  const has = (kind: OutboxKind) => entries.some((entry) => entry.kind === kind)
  return {
    progress: readEach(keysOf('progress'), rows.progress.read),
    xp: readEach(keysOf('xp'), rows.xp.read),
    streak: has('streak') ? rows.streak.read(userId) : null,
    achievements: readEach(keysOf('achievement'), rows.achievement.read),
    profile: has('profile') ? rows.profile.read(userId) : null,
    displayName: has('displayName') ? rows.displayName.read(userId) : null,
  }
}

/** Merges rewards of this person from elsewhere into those that are here. Call it in a transaction. */
export function applyRewards(rows: RewardsRows, userId: UserId, there: RewardsDocument): void {
  for (const row of there.progress) mergeRow(rows.progress, row.lesson_id, row, mergeProgress)
  for (const award of there.xp) rows.xp.write(award)
  if (there.streak) mergeRow(rows.streak, userId, there.streak, mergeStreak)
  for (const row of there.achievements) mergeRow(rows.achievement, row.achievement_id, row, mergeAchievement)
  if (there.profile) mergeRow(rows.profile, userId, there.profile, mergeProfile)
  if (there.displayName) mergeRow(rows.displayName, userId, there.displayName, mergeDisplayName)
}

function readEach<Document>(keys: readonly string[], read: (key: string) => Document | null): Document[] {
  return keys.map(read).filter((document) => document !== null)
}
