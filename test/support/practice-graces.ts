import type { Dice } from './practice-dice'
import type { OrnamentHabits } from './practice-habits'

/** When the grace notes of one hand come, and how long the decorated note waits for them. */
export interface PlacedGraces {
  readonly timesMs: readonly number[]
  readonly eachMs: number
  readonly delayMs: number
}

/** All graces together take at most this part of the time since the onset before. Ours. */
const LONGEST_GRACES = 0.7
/** Of a grace note that is struck with its chord. Ours. */
const USUAL_GRACE_MS = 60

/** Before the beat, or on it: then the decorated note waits. */
export function placeGraces(
  count: number,
  arrival: { readonly atMs: number; readonly roomMs: number },
  habits: OrnamentHabits,
  dice: Dice,
): PlacedGraces {
  const { atMs, roomMs } = arrival
  if (count === 0 || !habits.graceMs)
    return { timesMs: Array.from({ length: count }, () => atMs), eachMs: USUAL_GRACE_MS, delayMs: 0 }
  const eachMs = Math.min(dice.between(...habits.graceMs), (LONGEST_GRACES * roomMs) / count)
  const isOnBeat = dice.falls(habits.gracesOnTheBeat ?? 0)
  const firstMs = isOnBeat ? atMs : atMs - count * eachMs
  const timesMs = Array.from({ length: count }, (_, nth) => firstMs + nth * eachMs)
  return { timesMs, eachMs, delayMs: isOnBeat ? count * eachMs : 0 }
}
