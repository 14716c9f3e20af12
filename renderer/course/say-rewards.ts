import type { LessonGain, SessionRewards, StreakGain } from '../../shared/contract/course'
import { formatList } from '../text/format'
import { locale } from '../text/language'
import { text } from '../text/text'

type Achievements = SessionRewards['achievements']

/** So many achievements are named in one line; of more, one name gives way to their number. Ours. */
const MOST_NAMES = 3

export function sayPoints(xp: number): string {
  return text.rewards.xp(xp.toLocaleString(locale))
}

export function sayGain({ title, stars, isMasteredNow }: LessonGain): string {
  return isMasteredNow ? text.rewards.masteredNow(title) : text.rewards.starsOf(title, stars)
}

/** "8 days in a row, a freeze bridged the day between" */
export function sayStreak({ currentDays, frozenDays }: StreakGain): string {
  const { streak, frozen } = text.rewards
  return [streak(currentDays), ...(frozenDays > 0 ? [frozen(frozenDays)] : [])].join(', ')
}

/** "First steps, Clean and 4 more" */
export function nameAchievements(achievements: Achievements): string {
  const titles = achievements.map(({ title }) => title)
  if (titles.length <= MOST_NAMES) return formatList(titles)
  const named = titles.slice(0, MOST_NAMES - 1)
  return formatList([...named, text.rewards.more(titles.length - named.length)])
}

export function sayAchievements(achievements: Achievements): string {
  return text.rewards.achievements(achievements.length, nameAchievements(achievements))
}

/** All of it in one sentence, to be heard. */
export function sayRewards({ lessons, unlocked, achievements, streak, xp }: SessionRewards): string {
  return text.rewards.spoken(
    [
      ...lessons.map(sayGain),
      ...unlocked.map(({ title }) => text.rewards.unlocked(title)),
      ...(xp > 0 ? [sayPoints(xp)] : []),
      ...(streak ? [sayStreak(streak)] : []),
      ...(achievements.length > 0 ? [sayAchievements(achievements)] : []),
    ].join('; '),
  )
}
