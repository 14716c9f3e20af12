import { CLEAN_ACCURACY, STAR_RULES } from '../curriculum/reward-rules'
import type { DayRating } from './memory'

/** One session's word on one thing: a spot, a study, a skill. */
export interface Visit {
  /** Each bar of it without an error, near the written tempo. What is practised as a whole is not counted so. */
  readonly isClean: boolean
  /** A bar of it was reliably weaker than the rest of the session. */
  readonly isWeak: boolean
  /** Of the whole session, 0..1. */
  readonly accuracy: number | null
}

/** What one, two and three stars ask of accuracy. */
const [PASSABLE = 0, SECURE = 1, FAULTLESS = 1] = STAR_RULES.map(({ accuracy }) => accuracy)

/**
 * How a day went, from its visits in the order of time. The last one counts: that it went wrong at first and right in the
 * end is what practice is.
 *
 * - again: weak in the last visit, or that was below what passes.
 * - hard: passable, with slips.
 * - good: clean in the end; slower than written where hardly anything was wrong.
 * - easy: clean from the first visit on, near faultless, and not on the first day of all: what is new is not known yet.
 */
export function rateSpot(visits: readonly Visit[], isFirstDay: boolean): DayRating {
  const last = visits.at(-1)
  if (!last || last.isWeak) return 'again'
  const accuracy = last.accuracy ?? 0
  if (last.isClean) {
    const isEasy = !isFirstDay && accuracy >= FAULTLESS && visits.every(({ isClean }) => isClean)
    return isEasy ? 'easy' : 'good'
  }
  if (accuracy < PASSABLE) return 'again'
  return accuracy >= CLEAN_ACCURACY ? 'good' : 'hard'
}

/** The same for what is practised as a whole. */
export function rateWhole(visits: readonly Visit[], isFirstDay: boolean): DayRating {
  const accuracy = visits.at(-1)?.accuracy ?? 0
  if (accuracy < PASSABLE) return 'again'
  if (accuracy < SECURE) return 'hard'
  const isEasy = !isFirstDay && visits.every((visit) => (visit.accuracy ?? 0) >= FAULTLESS)
  return isEasy ? 'easy' : 'good'
}
