import type { Beats } from '../base/units'
import type { TempoMark } from './score'

const MS_PER_MINUTE = 60_000

/** Milliseconds from the beginning of the unfolded score to this beat, at the written tempos. */
export function beatsToMs(tempos: readonly TempoMark[], onset: Beats): number {
  const started = tempos.filter((tempo) => tempo.onset < onset)
  return started.reduce((totalMs, { onset: from, quartersPerMinute }, index) => {
    const until = started[index + 1]?.onset ?? onset
    return totalMs + ((until - from) * MS_PER_MINUTE) / quartersPerMinute
  }, 0)
}
