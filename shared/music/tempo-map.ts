import { MS_PER_MINUTE, beats, type Beats } from '../base/units'
import type { TempoMark } from './score'

/** Milliseconds from the beginning of the unfolded score to this beat, at the written tempos. */
export function beatsToMs(tempos: readonly TempoMark[], onset: Beats): number {
  const started = tempos.filter((tempo) => tempo.onset < onset)
  return started.reduce((totalMs, { onset: from, quartersPerMinute }, index) => {
    const until = started[index + 1]?.onset ?? onset
    return totalMs + ((until - from) * MS_PER_MINUTE) / quartersPerMinute
  }, 0)
}

/** Where the written tempos are after so many milliseconds. Before the beginning the first tempo holds. */
export function msToBeats(tempos: readonly TempoMark[], atMs: number): Beats {
  let fromMs = 0
  for (const [index, { onset, quartersPerMinute }] of tempos.entries()) {
    const next = tempos[index + 1]
    const lastsMs = next ? ((next.onset - onset) * MS_PER_MINUTE) / quartersPerMinute : Infinity
    if (atMs < fromMs + lastsMs) return beats(onset + ((atMs - fromMs) * quartersPerMinute) / MS_PER_MINUTE)
    fromMs += lastsMs
  }
  return beats(0)
}

/** Where the score gives no tempo: andante. */
const UNMARKED_QUARTERS_PER_MINUTE = 100

/** How long a quarter note lasts at a beat, at the written tempo. Before the first mark that one holds. */
export function msPerQuarterAt(tempos: readonly TempoMark[], beat: number): number {
  const mark = tempos.findLast(({ onset }) => onset <= beat) ?? tempos[0]
  return MS_PER_MINUTE / (mark?.quartersPerMinute ?? UNMARKED_QUARTERS_PER_MINUTE)
}
