import type { UserId } from '../../../shared/base/ids'
import { epochMs, type EpochMs } from '../../../shared/base/units'
import type { AchievementState } from '../../../shared/curriculum/achievements'
import { statusesOf } from '../../../shared/curriculum/lesson-stars'
import type { ProgressDocument } from '../../../shared/storage/cloud-documents'
import type { Database } from './database'
import type { RewardsKeeper } from './rewards'
import type { CourseStanding, LessonStanding } from './store'

type ProgressRow = Pick<ProgressDocument, 'lesson_id' | 'status' | 'stars' | 'updated_at'>

/** What was counted from the sessions that are here, and what is kept of those that are not. */
export function createStandingReader(database: Database, userId: UserId, rewards: RewardsKeeper): () => CourseStanding {
  const selectProgress = database.prepare<ProgressRow>(
    'select lesson_id, status, stars, updated_at from progress where user_id = ?',
  )
  const selectEarned = database.prepare<{ code: string; earned_at: number }>(
    `select code, earned_at from user_achievements join achievements on achievements.id = achievement_id
     where user_id = ?`,
  )

  function lessons(): ReadonlyMap<string, LessonStanding> {
    const kept = new Map(selectProgress.all(userId).map((row) => [row.lesson_id, row]))
    const merged = rewards.counted().lessons.map(({ lessonId, stars, masteredAt, pieces }) => {
      const row = kept.get(lessonId)
      const keptMastery = row?.status === 'mastered' ? row.updated_at : null
      return {
        lessonId,
        pieces,
        stars: Math.max(stars, row?.stars ?? 0),
        masteredAt: masteredAt ?? keptMastery,
        hasSongs: pieces.length > 0,
      }
    })
    const statuses = statusesOf(merged)
    return new Map(
      merged.map(({ lessonId, stars, pieces }, index) => [
        lessonId,
        { stars, pieces, status: statuses[index] ?? 'locked' },
      ]),
    )
  }

  function achievements(): ReadonlyMap<string, AchievementState> {
    const earned = new Map(selectEarned.all(userId).map(({ code, earned_at }) => [code, epochMs(earned_at)]))
    const counted = rewards.counted().achievements
    return new Map(
      counted.map((state) => [state.code, { ...state, earnedAt: earliest(state.earnedAt, earned.get(state.code)) }]),
    )
  }

  return () => {
    const { days, xp, exercisesDone } = rewards.counted()
    return {
      days,
      xp,
      lessons: lessons(),
      exercisesDone: new Set(exercisesDone.keys()),
      achievements: achievements(),
    }
  }
}

function earliest(one: EpochMs | null, other: EpochMs | undefined): EpochMs | null {
  return one === null || other === undefined ? (one ?? other ?? null) : epochMs(Math.min(one, other))
}
