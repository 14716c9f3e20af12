import { median } from '../../shared/align/median'
import type { Take, TakeDetail } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { barWords } from './bar-words'

/** One line for each pass of the session: where, why it began, how fast and how well. */
export function takeLines(score: Score, takes: readonly Take[]): readonly string[] {
  return takes.map(({ index, firstBar, lastBar, detail }) => {
    const bars = Array.from({ length: lastBar - firstBar + 1 }, (_, i) => firstBar + i)
    return `  ${index + 1}. ${[barWords(score, bars), ...(detail ? detailWords(detail) : [])].join(', ')}`
  })
}

const BEGINNINGS: Readonly<Record<TakeDetail['began'], string>> = {
  start: 'from the start of the session',
  said: 'where it was asked for',
  jump: 'after a jump',
  pause: 'after a pause',
}

function detailWords({ began, tempoCurve, accuracy, timingStabilityMs }: TakeDetail): readonly string[] {
  const tempos = tempoCurve.map(({ quartersPerMinute }) => quartersPerMinute)
  return [
    BEGINNINGS[began],
    ...(tempos.length === 0 ? [] : [`${median(tempos).toFixed(0)} quarters a minute`]),
    ...(accuracy === null ? [] : [`${(accuracy * 100).toFixed(1)} % right`]),
    ...(timingStabilityMs === null ? [] : [`${timingStabilityMs.toFixed(0)} ms`]),
  ]
}
