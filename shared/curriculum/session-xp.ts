import { LEAST_XP_ACCURACY, MOST_XP, XP_FOR_ACCURACY, XP_PER_CLEAN_TAKE } from './reward-rules'
import type { SessionFacts } from './session-facts'

/** What a session earns: 0..1000, for clean takes and accuracy, bounded by the notes that were counted. */
export function sessionXp({ isPractice, cleanTakes, accuracy }: SessionFacts): number {
  if (!isPractice) return 0
  const tenths = accuracy !== null && accuracy >= LEAST_XP_ACCURACY ? Math.floor(XP_FOR_ACCURACY * accuracy) : 0
  return Math.min(MOST_XP, XP_PER_CLEAN_TAKE * cleanTakes + tenths)
}
