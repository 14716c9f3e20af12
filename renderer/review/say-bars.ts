import { barRuns } from '../../shared/music/bar-runs'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'

/** "Bar 9", "Bars 1–4, 9": by their printed numbers. */
export function sayBars(score: Score, indices: readonly number[]): string {
  const said = sayBarsInSentence(score, indices)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** "bar 9", "bars 1–4, 9", "bars 2, 5, 9 and 7 more places". */
export function sayBarsInSentence(score: Score, indices: readonly number[], most = Infinity): string {
  const runs = barRuns(score, indices)
  const names = runs.map(({ first, last }) => text.modes.bars(first, last))
  const isOne = runs.length === 1 && runs[0]?.first === runs[0]?.last
  // One more place takes less room than saying so.
  const shown = names.length === most + 1 ? names : names.slice(0, most)
  return text.review.bars(shown.join(', '), { isOne, more: names.length - shown.length })
}

export function barsBetween(firstBar: number, lastBar: number): readonly number[] {
  return Array.from({ length: Math.max(0, lastBar - firstBar + 1) }, (_, step) => firstBar + step)
}
