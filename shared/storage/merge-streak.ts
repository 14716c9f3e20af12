import type { StreakDocument } from './cloud-documents'

/** Two rows of one person: the later day tells the current streak, on one day the longer one; the best is the best. */
export function mergeStreak(here: StreakDocument, there: StreakDocument): StreakDocument {
  const { current_days, updated_on } = isLater(there, here) ? there : here
  return { current_days, updated_on, best_days: Math.max(here.best_days, there.best_days) }
}

function isLater(one: StreakDocument, other: StreakDocument): boolean {
  if (one.updated_on !== other.updated_on) return one.updated_on > other.updated_on
  return one.current_days > other.current_days
}
