import type { Stretch } from '../../shared/curriculum/calendar-weeks'
import type { LocalDay } from '../../shared/curriculum/local-day'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { locale } from '../text/language'
import { text } from '../text/text'

// A student's own day is no moment: it is written as it was, wherever this computer is now.
const ofDay = { timeZone: 'UTC' } as const
const short = new Intl.DateTimeFormat(locale, { ...ofDay, day: 'numeric', month: 'short' })
const withYear = new Intl.DateTimeFormat(locale, { ...ofDay, day: 'numeric', month: 'short', year: '2-digit' })
const long = new Intl.DateTimeFormat(locale, {
  ...ofDay,
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const month = new Intl.DateTimeFormat(locale, { ...ofDay, month: 'short' })

/** "26 Nov" */
export function shortDay(day: LocalDay): string {
  return short.format(day * DAY_MS)
}

/** "26 Nov 26" */
export function shortDayOfYear(day: LocalDay): string {
  return withYear.format(day * DAY_MS)
}

/** "Thu, 26 November 2026" */
export function longDay(day: LocalDay): string {
  return long.format(day * DAY_MS)
}

/** "Nov" */
export function monthOf(day: LocalDay): string {
  return month.format(day * DAY_MS)
}

/** "Thu, 26 November 2026" or "Week of 23 Nov 26" */
export function sayStretch({ from, days }: Stretch): string {
  if (days === 1) return longDay(from)
  return (days === 7 ? text.progress.week : text.progress.fourWeeks)(shortDayOfYear(from))
}

/** "2 h 5 min", "12 min", "under 1 min" */
export function sayHours(durationMs: number): string {
  const minutes = Math.round(durationMs / 60_000)
  if (minutes < 1) return text.progress.lessThanAMinute
  return minutes < 60 ? text.progress.minutes(minutes) : text.progress.hours(Math.floor(minutes / 60), minutes % 60)
}
