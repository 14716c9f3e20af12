import type { SessionRewards } from '../../shared/contract/course'
import { formatList } from '../text/format'
import { locale } from '../text/language'
import { text } from '../text/text'

export function sayPoints(xp: number): string {
  return text.rewards.xp(xp.toLocaleString(locale))
}

/** All of it in one sentence, to be heard. */
export function sayRewards({ lessons, unlocked, achievements, streak, xp }: SessionRewards): string {
  const words = text.rewards
  return words.spoken(
    formatList([
      ...lessons.map(({ title, stars, isMasteredNow }) =>
        isMasteredNow ? words.masteredNow(title) : words.starsOf(title, stars),
      ),
      ...unlocked.map(({ title }) => words.unlocked(title)),
      ...achievements.map(({ title }) => words.achievement(title)),
      ...(streak ? [words.streak(streak.currentDays)] : []),
      ...(xp > 0 ? [sayPoints(xp)] : []),
    ]),
  )
}
