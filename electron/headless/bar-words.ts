import type { Score } from '../../shared/music/score'

/** More runs of bars than this are no place but the whole piece. */
const MOST_RUNS = 6

/** "bar 9", "bars 1–4, 9", by their printed numbers; a repeated bar is named once. */
export function barWords({ bars }: Score, indices: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const index of indices.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && index <= last.last + 1) last.last = index
    else runs.push({ first: index, last: index })
  }
  const numberOf = (index: number) => bars[index]?.number ?? '?'
  const names = runs.map(({ first, last }) => {
    return first === last ? numberOf(first) : `${numberOf(first)}–${numberOf(last)}`
  })
  const distinct = [...new Set(names)]
  const shown = distinct.slice(0, MOST_RUNS).join(', ') + (distinct.length > MOST_RUNS ? ' …' : '')
  const isOne = distinct.length === 1 && runs.every(({ first, last }) => first === last)
  return `${isOne ? 'bar' : 'bars'} ${shown}`
}
