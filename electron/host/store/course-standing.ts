import type { UserId } from '../../../shared/base/ids'
import { epochMs, type EpochMs } from '../../../shared/base/units'
import type { AchievementState } from '../../../shared/curriculum/achievements'
import { withKept } from '../../../shared/curriculum/lesson-stars'
import type { Database } from './database'
import { createKeptReader } from './kept-lessons'
import type { RewardsKeeper } from './rewards'
import type { CourseStanding, LessonStanding } from './store'

/** What was counted from the sessions that are here, and what is kept of those that are not. */
export function createStandingReader(database: Database, userId: UserId, rewards: RewardsKeeper): () => CourseStanding {
  const readKept = createKeptReader(database, userId)
  const selectEarned = database.prepare<{ code: string; earned_at: number }>(
    `select code, earned_at from user_achievements join achievements on achievements.id = achievement_id
     where user_id = ?`,
  )

  function lessons(): ReadonlyMap<string, LessonStanding> {
    const kept = new Map(readKept().map(({ lessonId, ...stars }) => [lessonId, stars]))
    const merged = withKept(rewards.counted().lessons, kept)
    return new Map(merged.map(({ lessonId, stars, pieces, status }) => [lessonId, { stars, pieces, status }]))
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
