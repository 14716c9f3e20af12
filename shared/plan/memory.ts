import { fsrs, type FSRSState, type Grade, Rating } from 'ts-fsrs'
import { type LocalDay, localDay } from '../curriculum/local-day'

/** How it went on a day: what a student would press on a flashcard. */
export type DayRating = 'again' | 'hard' | 'good' | 'easy'

/** One day of practice of one thing. */
export interface Review {
  readonly day: LocalDay
  readonly rating: DayRating
}

/** What is left of all days of practice of one thing. */
export interface Memory {
  /** Days after which it is still there with a likelihood of 90 %. */
  readonly stabilityDays: number
  /** 1..10. */
  readonly difficulty: number
  readonly firstDay: LocalDay
  readonly lastDay: LocalDay
  readonly lastRating: DayRating
  readonly dueDay: LocalDay
}

/** It is tested again when it would be forgotten one time in ten: the recommendation of the model's authors. */
const WANTED_RECALL = 0.9
/** Ours: a piece that nobody touched for three months is heard again, however well it went. */
export const LONGEST_INTERVAL_DAYS = 90

const grades: Readonly<Record<DayRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/**
 * FSRS, with whole days for its only unit: steps of minutes are off, because repeats within a day are no spacing, and so
 * is fuzz, because the same history is to make the same plan.
 */
const scheduler = fsrs({
  enable_fuzz: false,
  enable_short_term: false,
  request_retention: WANTED_RECALL,
  maximum_interval: LONGEST_INTERVAL_DAYS,
})

/** `reviews` ascending, one for each day; null without any. */
export function memoryOf(reviews: readonly Review[]): Memory | null {
  const [first] = reviews
  const last = reviews.at(-1)
  if (!first || !last) return null
  let state: FSRSState | null = null
  let before = first.day
  for (const { day, rating } of reviews) {
    state = scheduler.next_state(state, day - before, grades[rating])
    before = day
  }
  if (!state) return null
  // What went wrong comes back the next day, whatever it was worth before.
  const intervalDays = last.rating === 'again' ? 1 : Math.max(1, scheduler.next_interval(state.stability, 0))
  return {
    stabilityDays: state.stability,
    difficulty: state.difficulty,
    firstDay: first.day,
    lastDay: last.day,
    lastRating: last.rating,
    dueDay: localDay(last.day + intervalDays),
  }
}

/** How likely it is still there on a day, 0..1. */
export function recallOn({ stabilityDays, lastDay }: Memory, day: LocalDay): number {
  return scheduler.forgetting_curve(Math.max(0, day - lastDay), stabilityDays)
}

/** It went well, and lasts longer than a night. */
export function isStable({ lastRating, stabilityDays }: Memory): boolean {
  return (lastRating === 'good' || lastRating === 'easy') && stabilityDays >= STABLE_DAYS
}

/** What one good first day comes to. */
const STABLE_DAYS = 2
