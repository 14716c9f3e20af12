import type { NamedDocument } from './named-document'
import type { StraightTruth } from './straight-truth'
import { groupOf, type UnisonGroups } from './unison-groups'

/** How often we said it, how often it is so, and how often both. */
export interface Hits {
  readonly hits: number
  readonly said: number
  readonly actual: number
}

export interface StraightCounts {
  readonly match: Hits
  readonly insertion: Hits
  readonly deletion: Hits
  /** Played notes given the right partner, or rightly called extra. */
  readonly note: Hits
}

/**
 * Counts as the data set's evaluator does: unison twins are one; what the truth does not mention is left out on both
 * sides; of a group as many deletions count as the truth has notes in it that we did not match.
 */
export function countStraight(truth: StraightTruth, ours: NamedDocument, groups: UnisonGroups): StraightCounts {
  const groupsById = new Map([...truth.matches.keys(), ...truth.deletions].map((id) => [id, groupOf(id, groups)]))
  const listedGroups = new Set(groupsById.values())
  const isListed = (index: number) => !truth.unlisted.has(index)
  const listedCount = new Set([...truth.matches.values(), ...[...truth.insertions].filter(isListed)]).size
  const pairs = (entries: Iterable<readonly [string, number]>) =>
    new Map([...entries].map(([id, index]) => [`${groupOf(id, groups)} ${index}`, groupOf(id, groups)]))

  const saidPairs = pairs(
    ours.matches
      .filter((match) => listedGroups.has(groupOf(match.scoreId, groups)) && isListed(match.performanceIndex))
      .map((match) => [match.scoreId, match.performanceIndex]),
  )
  const truePairs = pairs(truth.matches)
  const rightPairs = [...saidPairs.keys()].filter((pair) => truePairs.has(pair)).length

  const insertions = [...new Set(ours.insertions)].filter(isListed)
  const rightInsertions = insertions.filter((index) => truth.insertions.has(index))
  const matched = new Set(ours.matches.map((match) => match.performanceIndex))

  const saidDeletions = countEach([...new Set(ours.deletions)].map((id) => groupOf(id, groups)))
  const trueDeletions = countEach([...truth.deletions].map((id) => groupOf(id, groups)))
  const sizes = countEach(groupsById.values())
  const matchedSizes = countEach(saidPairs.values())
  let said = 0
  let hits = 0
  for (const [group, count] of saidDeletions) {
    const counted = Math.min(count, Math.max(0, (sizes.get(group) ?? 0) - (matchedSizes.get(group) ?? 0)))
    said += counted
    hits += Math.min(counted, trueDeletions.get(group) ?? 0)
  }
  return {
    match: { hits: rightPairs, said: saidPairs.size, actual: truePairs.size },
    insertion: {
      hits: rightInsertions.length,
      said: insertions.length,
      actual: [...truth.insertions].filter(isListed).length,
    },
    deletion: { hits, said, actual: truth.deletions.size },
    note: {
      hits: rightPairs + rightInsertions.filter((index) => !matched.has(index)).length,
      said: listedCount,
      actual: listedCount,
    },
  }
}

function countEach(keys: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
