import type { DraftNote } from './draft'
import { ticksOf } from './draft'
import type { StudyMeasure } from './metres'
import { at } from './tones'

/** An exercise that is over in a few seconds is played more than once. Ours. */
const SHORTEST_SECONDS = 11
const MOST_LAPS = 12

export interface LapTime {
  /** From the first note to the one that comes back to it, which is not counted. */
  readonly ticks: number
  readonly pulsesPerMinute: number
}

/**
 * How often the way up and down is gone before the last note: long enough, and so that this note falls on a bar line, or
 * on a pulse if that is further than twice as long.
 */
export function lapsOf({ ticks, pulsesPerMinute }: LapTime, { barTicks, pulseTicks }: StudyMeasure): number {
  const shortestTicks = (SHORTEST_SECONDS / 60) * pulsesPerMinute * pulseTicks
  const least = Math.max(1, Math.ceil(shortestTicks / ticks))
  const laps = Array.from({ length: MOST_LAPS }, (_, index) => least + index)
  const onBar = laps.find((count) => (count * ticks) % barTicks === 0)
  if (onBar !== undefined && onBar <= 2 * least) return onBar
  return laps.find((count) => (count * ticks) % pulseTicks === 0) ?? least
}

/** The lap so many times, and its first note, or `last`, until the bar is full. */
export function goRound(lap: readonly DraftNote[], laps: number, { last, barTicks }: RoundEnd): readonly DraftNote[] {
  const round = Array.from({ length: laps }, () => lap).flat()
  const used = ticksOf(round) % barTicks
  return [...round, { ...(last ?? at(lap, 0)), ticks: barTicks - used }]
}

interface RoundEnd {
  readonly last?: DraftNote
  readonly barTicks: number
}
