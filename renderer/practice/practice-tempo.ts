import { FASTEST_CLICK, FASTEST_PERCENT, SLOWEST_CLICK, SLOWEST_PERCENT } from '../../shared/contract/limits'
import type { Score } from '../../shared/music/score'
import { WRITTEN_PERCENT } from '../../shared/performance/session-event'

/** Percent of the written tempo that one press changes. */
export const TEMPO_STEP_PERCENT = 5
/** What "Slow" begins with, in percent of the written tempo. */
export const SLOW_PERCENT = 60
/** What is still called slow. Ours: from there on the next steps are the tempo of the piece. */
const MOST_SLOW_PERCENT = 80
/** Where the score gives no tempo: andante. As for the follower. */
const UNMARKED_QUARTERS_PER_MINUTE = 100

/** The next step up or down: 82 goes to 85 or 80. */
export function stepTempo(percent: number, step: 1 | -1): number {
  const steps = percent / TEMPO_STEP_PERCENT
  const next = step > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1
  return clampPercent(next * TEMPO_STEP_PERCENT)
}

/** Slow, or as written where it is slower than that already. */
export function toggleSlow(percent: number): number {
  return isSlow(percent) ? WRITTEN_PERCENT : SLOW_PERCENT
}

export function isSlow(percent: number): boolean {
  return percent <= MOST_SLOW_PERCENT
}

/** A whole number of percent that can be practised at. */
export function clampPercent(percent: number): number {
  return clamp(Math.round(percent), SLOWEST_PERCENT, FASTEST_PERCENT)
}

/** Quarter notes a minute in a bar at a share of the written tempo, as far as a click goes. */
export function tempoOfBar(score: Score, barIndex: number, percent: number): number {
  const quartersPerMinute = (writtenTempo(score, barIndex) * percent) / WRITTEN_PERCENT
  return clamp(Math.round(quartersPerMinute), SLOWEST_CLICK, FASTEST_CLICK)
}

/** The share of the written tempo, in percent, at which a bar goes at a tempo, as far as that can be practised. */
export function percentOfBar(score: Score, barIndex: number, quartersPerMinute: number): number {
  return clampPercent((quartersPerMinute / writtenTempo(score, barIndex)) * WRITTEN_PERCENT)
}

/** The tempo mark that holds when a bar begins. */
function writtenTempo({ tempos, bars }: Score, barIndex: number): number {
  const onset = bars[barIndex]?.onset ?? 0
  return tempos.findLast((tempo) => tempo.onset <= onset)?.quartersPerMinute ?? UNMARKED_QUARTERS_PER_MINUTE
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
