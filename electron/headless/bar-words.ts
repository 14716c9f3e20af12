import { barRuns } from '../../shared/music/bar-runs'
import type { Score } from '../../shared/music/score'

/** More runs of bars than this are no place but the whole piece. */
const MOST_RUNS = 6

/** "bar 9", "bars 1–4, 9", by their printed numbers; a repeated bar is named once. */
export function barWords(score: Score, indices: readonly number[]): string {
  const runs = barRuns(score, indices)
  const names = runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`))
  const shown = names.slice(0, MOST_RUNS).join(', ') + (names.length > MOST_RUNS ? ' …' : '')
  const isOne = runs.length === 1 && runs[0]?.first === runs[0]?.last
  return `${isOne ? 'bar' : 'bars'} ${shown}`
}
