import type { SessionId } from '../base/ids'
import type { EpochMs } from '../base/units'
import { type Achievement, type AchievementState, achievementStates } from './achievements'
import { exercisesDone } from './exercises-done'
import { type LessonProgress, lessonProgress, type PathLesson } from './lesson-stars'
import { factsOf, type SessionEvidence, type SessionFacts } from './session-facts'
import { sessionXp } from './session-xp'
import { practisedDays, type RunDay, runDaysOf, type Streak, streakOf } from './streak'

export interface Rewards {
  /** Of each session that earned some. */
  readonly xp: readonly SessionXp[]
  readonly streak: Streak
  /** Every day of practice, ascending. */
  readonly days: readonly RunDay[]
  /** In the order of the path. */
  readonly lessons: readonly LessonProgress[]
  /** When each exercise of the course was first done. */
  readonly exercisesDone: ReadonlyMap<string, EpochMs>
  /** Of each achievement, in their order. */
  readonly achievements: readonly AchievementState[]
}

export interface SessionXp {
  readonly sessionId: SessionId
  readonly amount: number
}

/** All rewards of one student, from all sessions in any order. The rules are in `reward-rules.ts`. */
export function rewardsOf(given: {
  readonly sessions: Iterable<SessionEvidence>
  readonly path: readonly PathLesson[]
  /** The exercises of the course. */
  readonly exercises: ReadonlySet<string>
  readonly achievements: readonly Achievement[]
  /** When they are counted. */
  readonly now: EpochMs
}): Rewards {
  const facts = Array.from(given.sessions, (evidence) => factsOf(evidence, given.now))
  const practice = facts.filter(({ isPractice }) => isPractice).sort(byTime)
  const days = runDaysOf(practisedDays(practice))
  const lessons = lessonProgress(given.path, practice)
  const done = exercisesDone(given.exercises, practice)
  return {
    xp: practice.flatMap((session) => {
      const amount = sessionXp(session)
      return amount > 0 ? [{ sessionId: session.sessionId, amount }] : []
    }),
    streak: streakOf(days),
    days,
    lessons,
    exercisesDone: done,
    achievements: achievementStates(given.achievements, { practice, runs: days, lessons, exercisesDone: done }),
  }
}

/** Ids break ties, as in the cloud. */
function byTime(one: SessionFacts, other: SessionFacts): number {
  return one.at - other.at || (one.sessionId < other.sessionId ? -1 : 1)
}
