import { DAYS_PER_WEEK, type Stretch, stretches, weekOf } from '../../shared/curriculum/calendar-weeks'
import { localDay, type LocalDay } from '../../shared/curriculum/local-day'
import { addUp, type PracticeDay, type PracticeSums } from '../../shared/curriculum/practice-sums'

export const timeRanges = ['weeks', 'months', 'year', 'all'] as const
export type TimeRange = (typeof timeRanges)[number]

/** One point of every chart: a day, a week or four weeks, and what was practised in it. */
export interface PracticeStretch extends Stretch {
  readonly sums: PracticeSums
  readonly practisedDays: number
}

/** Beyond two years weeks would be too thin to be seen. */
const MOST_WEEKS = 104

/** The stretches of a range up to today, oldest first; `days` is ascending. */
export function practiceStretches(
  range: TimeRange,
  today: LocalDay,
  days: readonly PracticeDay[],
): readonly PracticeStretch[] {
  return stretchesOf(range, today, days[0]?.day ?? today).map((stretch) => {
    const within = days.filter(({ day }) => day >= stretch.from && day < stretch.from + stretch.days)
    return { ...stretch, sums: addUp(within), practisedDays: within.length }
  })
}

function stretchesOf(range: TimeRange, today: LocalDay, first: LocalDay): readonly Stretch[] {
  const thisWeek = weekOf(today)
  const weeksAgo = (weeks: number) => localDay(thisWeek - weeks * DAYS_PER_WEEK)
  switch (range) {
    case 'weeks':
      return stretches(localDay(today - 4 * DAYS_PER_WEEK + 1), today, 1)
    case 'months':
      return stretches(weeksAgo(12), today, DAYS_PER_WEEK)
    case 'year':
      return stretches(weeksAgo(51), today, DAYS_PER_WEEK)
    case 'all': {
      // Never less than a month, so that a beginning looks like one.
      const from = Math.min(first, weeksAgo(3))
      const isLong = thisWeek - from > MOST_WEEKS * DAYS_PER_WEEK
      return stretches(localDay(from), today, isLong ? 4 * DAYS_PER_WEEK : DAYS_PER_WEEK)
    }
  }
}

/** The older and the newer half, for "am I getting better?". */
export function halves(parts: readonly PracticeStretch[]): {
  readonly before: PracticeSums
  readonly now: PracticeSums
} {
  const middle = Math.floor(parts.length / 2)
  const sums = parts.map((part) => part.sums)
  return { before: addUp(sums.slice(0, middle)), now: addUp(sums.slice(middle)) }
}
