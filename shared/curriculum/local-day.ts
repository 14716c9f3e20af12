import type { Brand } from '../base/brand'
import type { EpochMs } from '../base/units'
import { DAY_MS, LEAST_UTC_OFFSET_MINUTES, MINUTE_MS, MOST_UTC_OFFSET_MINUTES } from './reward-rules'

/** A date on somebody's wall: days since 1970-01-01. */
export type LocalDay = Brand<number, 'LocalDay'>
export const localDay = (value: number): LocalDay => value as LocalDay

/** The date where a clock is `utcOffsetMinutes` ahead of UTC, daylight saving included. */
export function localDayAt(at: EpochMs, utcOffsetMinutes: number): LocalDay {
  return localDay(Math.floor((at + utcOffsetMinutes * MINUTE_MS) / DAY_MS))
}

/** The offset as a device wrote it. What no clock on earth shows, or nobody wrote, is UTC. */
export function parseUtcOffset(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 0
  return value >= LEAST_UTC_OFFSET_MINUTES && value <= MOST_UTC_OFFSET_MINUTES ? value : 0
}

const DAYS_PER_400_YEARS = 146_097
/** From 0000-03-01, where this count begins so that a leap day is the last of its year, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468

/** "2024-02-29". By Howard Hinnant's `civil_from_days`, for the Gregorian calendar. */
export function dateOfDay(day: LocalDay): string {
  const count = day + DAYS_BEFORE_1970
  const era = Math.floor(count / DAYS_PER_400_YEARS)
  const dayOfEra = count - era * DAYS_PER_400_YEARS
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(dayOfMonth)].join('-')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
