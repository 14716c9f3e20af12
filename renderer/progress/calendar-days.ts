import { DAYS_PER_WEEK, weekOf, weekdayOf } from '../../shared/curriculum/calendar-weeks'
import { localDay, type LocalDay } from '../../shared/curriculum/local-day'
import type { PracticeDay } from '../../shared/curriculum/practice-sums'

/** A year and the days of this week. */
export const CALENDAR_WEEKS = 53
/** Ours: a glance at a piece, a short practice, a usual one, a long one. In minutes. */
const LEVELS_FROM_MINUTES = [0, 10, 25, 50] as const

export interface CalendarDay {
  readonly day: LocalDay
  /** 0 without practice … 4. */
  readonly level: number
  readonly week: number
  /** 0 on a Monday. */
  readonly weekday: number
  readonly practice: PracticeDay | null
}

/** Every day of the last year up to today, oldest first. */
export function calendarDays(today: LocalDay, days: readonly PracticeDay[]): readonly CalendarDay[] {
  const practiceByDay = new Map(days.map((practice) => [practice.day, practice]))
  const first = weekOf(today) - (CALENDAR_WEEKS - 1) * DAYS_PER_WEEK
  return Array.from({ length: today - first + 1 }, (_, index) => {
    const day = localDay(first + index)
    const practice = practiceByDay.get(day) ?? null
    return {
      day,
      practice,
      level: practice ? levelOf(practice.practisedMs / 60_000) : 0,
      week: Math.floor(index / DAYS_PER_WEEK),
      weekday: weekdayOf(day),
    }
  })
}

function levelOf(minutes: number): number {
  return LEVELS_FROM_MINUTES.filter((from) => minutes >= from).length
}
