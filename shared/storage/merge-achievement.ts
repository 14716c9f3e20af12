import { epochMs } from '../base/units'
import type { UserAchievementDocument } from './cloud-documents'

/** Two rows of one achievement: it was earned when it was first earned. */
export function mergeAchievement(
  here: UserAchievementDocument,
  there: UserAchievementDocument,
): UserAchievementDocument {
  return { ...here, earned_at: epochMs(Math.min(here.earned_at, there.earned_at)) }
}
