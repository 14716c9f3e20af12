import { localDay, type LocalDay } from './local-day'

export const DAYS_PER_WEEK = 7
/** 1970-01-01 was a Thursday: the third day after a Monday. */
const DAYS_SINCE_MONDAY = 3

/** 0 on a Monday … 6 on a Sunday, by ISO 8601. */
export function weekdayOf(day: LocalDay): number {
  return (((day + DAYS_SINCE_MONDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK
}

/** The Monday of its week. */
export function weekOf(day: LocalDay): LocalDay {
  return localDay(day - weekdayOf(day))
}

/** A stretch of days that a chart shows as one: a day, a week or four weeks. */
export interface Stretch {
  readonly from: LocalDay
  readonly days: number
}

/**
 * The stretches that cover `first` to `last`, oldest first. Longer ones than a day begin on Mondays and end with the
 * week of `last`, so that the newest is as long as the others.
 */
export function stretches(first: LocalDay, last: LocalDay, days: number): readonly Stretch[] {
  const end = days === 1 ? last + 1 : weekOf(last) + DAYS_PER_WEEK
  const count = Math.max(1, Math.ceil((end - first) / days))
  return Array.from({ length: count }, (_, index) => ({ from: localDay(end - (count - index) * days), days }))
}
