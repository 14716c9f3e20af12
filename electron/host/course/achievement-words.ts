import { spokenLanguage } from '../../words/spoken'

interface AchievementWords {
  readonly title: string
  readonly descr: string
}

/** Of a line of resources/curriculum/achievements.json, in the language of the person. */
export function achievementWords({
  title,
  descr,
  de,
}: AchievementWords & { readonly de: AchievementWords }): AchievementWords {
  return spokenLanguage() === 'de' ? { title: de.title, descr: de.descr } : { title, descr }
}
