import { localDay, type LocalDay, localDayAt } from './local-day'
import type { SessionFacts } from './session-facts'

/** Days on which somebody practised, and what may lie between two of them without breaking a streak. */
export interface PractisedDays {
  /** Ascending, each once. */
  readonly days: readonly LocalDay[]
  /** Dates that somebody flew over. */
  readonly flownOver: ReadonlySet<LocalDay>
}

export interface Streak {
  /** Length of the run that ends on `lastDay`. It is over when a whole day has passed since. */
  readonly currentDays: number
  readonly bestDays: number
  /** null before the first day. */
  readonly lastDay: LocalDay | null
}

/** A day, and how many days in a row it makes. */
export interface RunDay {
  readonly day: LocalDay
  readonly runDays: number
}

/** `practice` in the order of time; what has no day is left out. */
export function practisedDays(practice: readonly SessionFacts[]): PractisedDays {
  const days = new Set<LocalDay>()
  const flownOver = new Set<LocalDay>()
  let before: { readonly day: LocalDay; readonly utcOffsetMinutes: number } | null = null
  for (const { day, at, utcOffsetMinutes } of practice) {
    if (day === null) continue
    days.add(day)
    // By the clock that the student came with, a single night has passed.
    const isFlownOver = before && day === before.day + 2 && localDayAt(at, before.utcOffsetMinutes) === before.day + 1
    if (isFlownOver) flownOver.add(localDay(day - 1))
    before = { day, utcOffsetMinutes }
  }
  return { days: [...days].sort((one, other) => one - other), flownOver }
}

export function runDaysOf({ days, flownOver }: PractisedDays): readonly RunDay[] {
  const runs: RunDay[] = []
  for (const day of days) {
    const last = runs.at(-1)
    let next = last ? last.day + 1 : day
    while (next < day && flownOver.has(localDay(next))) next += 1
    runs.push({ day, runDays: last && next === day ? last.runDays + 1 : 1 })
  }
  return runs
}

export function streakOf(runs: readonly RunDay[]): Streak {
  const last = runs.at(-1)
  return {
    currentDays: last?.runDays ?? 0,
    bestDays: runs.reduce((best, { runDays }) => Math.max(best, runDays), 0),
    lastDay: last?.day ?? null,
  }
}
