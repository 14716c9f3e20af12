import type { RewardsDocument } from './cloud-documents'
import { mergeAchievement } from './merge-achievement'
import { mergeDisplayName } from './merge-display-name'
import { mergeProfile } from './merge-profile'
import { mergeProgress } from './merge-progress'
import { mergeStreak } from './merge-streak'
import { mergeXp } from './merge-xp'

/** What `sync_rewards` makes of two documents of one person, in whichever order and however often they come. */
export function mergeRewards(here: RewardsDocument, there: RewardsDocument): RewardsDocument {
  return {
    progress: mergeBy(({ lesson_id }) => lesson_id, mergeProgress, [...here.progress, ...there.progress]),
    xp: [...mergeXp(here.xp, there.xp)],
    streak: mergeMaybe(mergeStreak, here.streak, there.streak),
    achievements: mergeBy(({ achievement_id }) => achievement_id, mergeAchievement, [
      ...here.achievements,
      ...there.achievements,
    ]),
    profile: mergeMaybe(mergeProfile, here.profile, there.profile),
    displayName: mergeMaybe(mergeDisplayName, here.displayName, there.displayName),
  }
}

function mergeMaybe<Row>(merge: (here: Row, there: Row) => Row, here: Row | null, there: Row | null): Row | null {
  return here !== null && there !== null ? merge(here, there) : (here ?? there)
}

/** One row of each key, in the order of the keys. */
function mergeBy<Row>(keyOf: (row: Row) => string, merge: (here: Row, there: Row) => Row, rows: Row[]): Row[] {
  const merged = new Map<string, Row>()
  for (const row of rows) {
    const known = merged.get(keyOf(row))
    merged.set(keyOf(row), known === undefined ? row : merge(known, row))
  }
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}
