import { groupBy } from '../base/group-by'

/** What was asked of a passage and what was heard. */
export interface Ranked {
  readonly asked: number
  readonly heard: number
}

/** Askings nearer than half of this are one. Ours: a quarter of the step from p to mp. */
const GRID = 0.25

/** Pairs that ask for different things, each weighted by how different: how many there are and how many agree. */
export interface Agreement {
  readonly pairs: number
  readonly agreeing: number
}

/**
 * Pairs in which more was heard where more was asked; equal ones count half (Mann & Whitney's U, summed over all
 * pairs of levels). Only the order of what was heard matters: a player's own range drops out.
 */
export function rankAgreement(ranked: readonly Ranked[]): Agreement {
  const groups = groupBy(ranked, ({ asked }) => Math.round(asked / GRID))
  const levels = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([asked, members]) => ({ asked, heard: Float64Array.from(members, ({ heard }) => heard).sort() }))
  let pairs = 0
  let agreeing = 0
  levels.forEach((softer, i) => {
    for (const louder of levels.slice(i + 1)) {
      const weight = louder.asked - softer.asked
      pairs += weight * softer.heard.length * louder.heard.length
      agreeing += weight * countLess(softer.heard, louder.heard)
    }
  })
  return { pairs, agreeing }
}

/** Pairs with the first below the second, ties half; both sorted. */
function countLess(below: Float64Array, above: Float64Array): number {
  let less = 0
  let notMore = 0
  let count = 0
  for (const value of above) {
    while (less < below.length && (below[less] ?? 0) < value) less += 1
    while (notMore < below.length && (below[notMore] ?? 0) <= value) notMore += 1
    count += (less + notMore) / 2
  }
  return count
}
