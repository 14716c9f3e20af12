import achievements from '../../../resources/curriculum/achievements.json'
import type { SessionId, UserId } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import { dateOfDay, localDay, localDayAt } from '../../../shared/curriculum/local-day'
import { MOST_UTC_OFFSET_MINUTES } from '../../../shared/curriculum/reward-rules'
import { type Rewards, rewardsOf } from '../../../shared/curriculum/rewards'
import type { StreakDocument } from '../../../shared/storage/cloud-documents'
import { mergeAchievement } from '../../../shared/storage/merge-achievement'
import { mergeProgress } from '../../../shared/storage/merge-progress'
import { mergeStreak } from '../../../shared/storage/merge-streak'
import type { Database } from './database'
import { markChanged } from './mark-changed'
import { createEvidenceReader, type RewardEvidence, type StoredPractice } from './reward-evidence'
import { achievementId, sessionXpId } from './reward-ids'
import { createRewardsRows, type Rows } from './rewards-rows'
import type { OutboxKind } from './sync-store'

/** XP, streak, stars and achievements: what the sessions that are here are worth, by `shared/curriculum`. */
export interface RewardsKeeper {
  /** Knows the achievements of this version, and counts what they and all sessions come to. */
  open(now: EpochMs): void
  /**
   * Counts anew, after these sessions came, changed or went. What was once reached stays, whatever is deleted; what is
   * new waits for the cloud. Call it in the transaction that changes them.
   */
  refresh(now: EpochMs, changed: readonly SessionId[] | 'all'): void
  /** All sessions as they were when rewards were last counted. */
  practice(): Iterable<StoredPractice>
  /** What they came to. */
  counted(): Rewards
}

export function createRewards(database: Database, userId: UserId): RewardsKeeper {
  const readEvidence = createEvidenceReader(database, userId)
  const rows = createRewardsRows(database, userId)
  const upsertAchievement = database.prepare(
    `insert into achievements (id, code, title, descr, measure, threshold)
     values (:id, :code, :title, :descr, :measure, :threshold)
     on conflict do update set title = excluded.title, descr = excluded.descr, measure = excluded.measure,
       threshold = excluded.threshold
     where (title, descr, measure, threshold)
       is not (excluded.title, excluded.descr, excluded.measure, excluded.threshold)`,
  )
  const isSessionWaiting = database.prepare(`select 1 from outbox where kind = 'session' and key = ?`)

  let counted: Rewards | null = null

  function refresh(now: EpochMs, changed: readonly SessionId[] | 'all'): void {
    const evidence = readEvidence(changed)
    const rewards = rewardsOf({ ...evidence, achievements, now })
    counted = rewards
    keepXp(evidence, rewards)
    keepStreak(rewards, now)
    for (const { code, earnedAt } of rewards.achievements) {
      if (earnedAt === null) continue
      const earned = { achievement_id: achievementId(code), earned_at: earnedAt }
      keep(rows.achievement, { key: earned.achievement_id, kind: 'achievement' }, earned, mergeAchievement)
    }
    for (const { lessonId, status, stars, bestAccuracy, updatedAt } of rewards.lessons) {
      // A lesson that nobody played has its status from the path, and needs no row.
      if (updatedAt === null) continue
      const progress = { lesson_id: lessonId, status, stars, best_accuracy: bestAccuracy, updated_at: updatedAt }
      keep(rows.progress, { key: lessonId, kind: 'progress' }, progress, mergeProgress)
    }
  }

  /** An award travels with its session; where that is in the cloud already, by itself. */
  function keepXp({ unpaid }: RewardEvidence, { xp }: Rewards): void {
    if (unpaid.size === 0) return
    for (const { sessionId, amount } of xp) {
      const startedAt = unpaid.get(sessionId)
      if (startedAt === undefined) continue
      const id = sessionXpId(sessionId)
      const isNew = rows.xp.write({ id, source: 'session', amount, created_at: startedAt, session_id: sessionId })
      if (isNew && !isSessionWaiting.get(sessionId)) markChanged(database, 'xp', id)
    }
  }

  function keepStreak({ streak: { currentDays, bestDays, lastDay } }: Rewards, now: EpochMs): void {
    if (lastDay === null) return
    const counted = { current_days: currentDays, best_days: bestDays, updated_on: dateOfDay(lastDay) }
    // A last day that has not come anywhere yet was told by a clock that was wrong, and has been put right since.
    const latest = dateOfDay(localDay(localDayAt(now, MOST_UTC_OFFSET_MINUTES) + 1))
    const merge = (here: StreakDocument, there: StreakDocument) =>
      here.updated_on > latest
        ? { ...there, best_days: Math.max(here.best_days, there.best_days) }
        : mergeStreak(here, there)
    keep(rows.streak, { key: userId, kind: 'streak' }, counted, merge)
  }

  function keep<Key extends string, Document extends object>(
    table: Rows<Key, Document>,
    entry: { readonly key: Key; readonly kind: OutboxKind },
    counted: Document,
    merge: (here: Document, there: Document) => Document,
  ): void {
    const here = table.read(entry.key)
    const merged = here === null ? counted : merge(here, counted)
    if (here !== null && isSame(here, merged)) return
    if (table.write(merged)) markChanged(database, entry.kind, entry.key)
  }

  return {
    open: (now) => {
      database.transaction(() => {
        for (const { code, title, descr, measure, threshold } of achievements) {
          upsertAchievement.run({ id: achievementId(code), code, title, descr, measure, threshold })
        }
        refresh(now, 'all')
      })
    },
    refresh,
    practice: () => readEvidence([]).sessions,
    counted: () => {
      if (!counted) throw new Error('Nothing was counted yet')
      return counted
    },
  }
}

function isSame<Document extends object>(one: Document, other: Document): boolean {
  return (Object.keys(one) as (keyof Document)[]).every((column) => one[column] === other[column])
}
