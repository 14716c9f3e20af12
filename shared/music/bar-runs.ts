import type { Bar, Score } from './score'

/** Bars that stand side by side on the page, by their printed numbers; `first` is `last` for a single one. */
export interface BarRun {
  readonly first: string
  readonly last: string
}

/** Bars by index into `Score.bars` as they stand on the page, in its order: a repeated bar is named once. */
export function barRuns({ bars }: Pick<Score, 'bars'>, indices: readonly number[]): readonly BarRun[] {
  const placeByBar = new Map<string | number, number>()
  for (const bar of bars) if (!placeByBar.has(writtenBar(bar))) placeByBar.set(writtenBar(bar), placeByBar.size)
  const numberByPlace = new Map<number, string>()
  for (const index of indices) {
    const bar = bars[index]
    if (bar) numberByPlace.set(placeByBar.get(writtenBar(bar)) ?? index, bar.number)
  }
  const runs: { first: string; last: string; lastPlace: number }[] = []
  for (const [place, number] of [...numberByPlace].sort(([one], [other]) => one - other)) {
    const run = runs.at(-1)
    if (run && place === run.lastPlace + 1) Object.assign(run, { last: number, lastPlace: place })
    else runs.push({ first: number, last: number, lastPlace: place })
  }
  return runs.map(({ first, last }) => ({ first, last }))
}

/** The same each time a bar is due. Music without notation has no repeats: there each bar stands for itself. */
export function writtenBar({ id, index }: Pick<Bar, 'id' | 'index'>): string | number {
  return id ?? index
}
