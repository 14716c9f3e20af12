import type { SessionId } from '../base/ids'
import type { EpochMs } from '../base/units'
import { type Achievement, type EarnedAchievement, earnedAchievements } from './achievements'
import { type LessonProgress, lessonProgress, type PathLesson } from './lesson-stars'
import { factsOf, type SessionEvidence, type SessionFacts } from './session-facts'
import { sessionXp } from './session-xp'
import { practisedDays, runDaysOf, type Streak, streakOf } from './streak'

export interface Rewards {
  /** Of each session that earned some. */
  readonly xp: readonly SessionXp[]
  readonly streak: Streak
  /** In the order of the path. */
  readonly lessons: readonly LessonProgress[]
  readonly achievements: readonly EarnedAchievement[]
}

export interface SessionXp {
  readonly sessionId: SessionId
  readonly amount: number
}

/** All rewards of one student, from all sessions in any order. The rules are in `reward-rules.ts`. */
export function rewardsOf(given: {
  readonly sessions: Iterable<SessionEvidence>
  readonly path: readonly PathLesson[]
  readonly achievements: readonly Achievement[]
  /** When they are counted. */
  readonly now: EpochMs
}): Rewards {
  const facts = Array.from(given.sessions, (evidence) => factsOf(evidence, given.now))
  const practice = facts.filter(({ isPractice }) => isPractice).sort(byTime)
  const runs = runDaysOf(practisedDays(practice))
  return {
    xp: practice.flatMap((session) => {
      const amount = sessionXp(session)
      return amount > 0 ? [{ sessionId: session.sessionId, amount }] : []
    }),
    streak: streakOf(runs),
    lessons: lessonProgress(given.path, practice),
    achievements: earnedAchievements(given.achievements, { practice, runs }),
  }
}

/** Ids break ties, as in the cloud. */
function byTime(one: SessionFacts, other: SessionFacts): number {
  return one.at - other.at || (one.sessionId < other.sessionId ? -1 : 1)
}
