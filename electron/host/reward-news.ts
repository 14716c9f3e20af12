import achievements from '../../resources/curriculum/achievements.json'
import type { SessionId } from '../../shared/base/ids'
import type { SessionRewards } from '../../shared/contract/course'
import type { News } from '../../shared/contract/news'
import { gainsOf, type SessionGains } from '../../shared/curriculum/session-gains'
import { achievementWords } from './course/achievement-words'
import type { Store } from './store/store'

/** Tells what a session brought, once it is stored. */
export interface RewardNews {
  /** `write` stores the session. What sync or a deletion changes meanwhile cannot be: a transaction is in no other's way. */
  whileStoring(sessionId: SessionId, write: () => void): void
}

export function createRewardNews(parts: {
  readonly store: Pick<Store, 'course'>
  readonly publish: (news: News) => void
  /** In the language of the person; null for a lesson of another version. */
  readonly lessonTitle: (lessonId: string) => string | null
}): RewardNews {
  const { store, publish, lessonTitle } = parts
  return {
    whileStoring: (sessionId, write) => {
      const before = store.course.standing()
      write()
      const gains = gainsOf(sessionId, before, store.course.standing())
      if (gains) publish({ kind: 'rewardsEarned', rewards: inWords(sessionId, gains, lessonTitle) })
    },
  }
}

function inWords(
  sessionId: SessionId,
  { xp, lessons, unlocked, achievements: codes, streak }: SessionGains,
  lessonTitle: (lessonId: string) => string | null,
): SessionRewards {
  return {
    sessionId,
    xp,
    lessons: lessons.flatMap((gain) => {
      const title = lessonTitle(gain.lessonId)
      return title === null ? [] : [{ ...gain, title }]
    }),
    unlocked: unlocked.flatMap((lessonId) => {
      const title = lessonTitle(lessonId)
      return title === null ? [] : [{ lessonId, title }]
    }),
    achievements: codes.flatMap(earnedWords),
    streak,
  }
}

function earnedWords(code: string): SessionRewards['achievements'] {
  const achievement = achievements.find((known) => known.code === code)
  return achievement ? [{ code, ...achievementWords(achievement) }] : []
}
