import { localDay, type LocalDay, localDayAt } from './local-day'
import { DAYS_PER_FREEZE, MOST_FREEZES } from './reward-rules'
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
  /** Freezes that are left after `lastDay`. */
  readonly freezes: number
  /** Dates without practice that freezes bridged in the current run, ascending. */
  readonly frozen: readonly LocalDay[]
}

/** A day of practice, how many such days in a row it makes, and what its run has of freezes. */
export interface RunDay {
  readonly day: LocalDay
  readonly runDays: number
  readonly freezes: number
  readonly frozen: readonly LocalDay[]
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
  for (const day of days) runs.push(nextRunDay(runs.at(-1), day, flownOver))
  return runs
}

function nextRunDay(last: RunDay | undefined, day: LocalDay, flownOver: ReadonlySet<LocalDay>): RunDay {
  const missed = last ? missedBetween(last.day, day, flownOver) : []
  if (!last || missed.length > last.freezes) return { day, runDays: 1, freezes: 0, frozen: [] }
  const runDays = last.runDays + 1
  const left = last.freezes - missed.length
  return {
    day,
    runDays,
    freezes: runDays % DAYS_PER_FREEZE === 0 ? Math.min(MOST_FREEZES, left + 1) : left,
    frozen: missed.length > 0 ? [...last.frozen, ...missed] : last.frozen,
  }
}

/** No more of them than matter: years may lie between two days. */
function missedBetween(last: LocalDay, day: LocalDay, flownOver: ReadonlySet<LocalDay>): readonly LocalDay[] {
  const missed: LocalDay[] = []
  for (let next = localDay(last + 1); next < day && missed.length <= MOST_FREEZES; next = localDay(next + 1)) {
    if (!flownOver.has(next)) missed.push(next)
  }
  return missed
}

export function streakOf(runs: readonly RunDay[]): Streak {
  const last = runs.at(-1)
  return {
    currentDays: last?.runDays ?? 0,
    bestDays: runs.reduce((best, { runDays }) => Math.max(best, runDays), 0),
    lastDay: last?.day ?? null,
    freezes: last?.freezes ?? 0,
    frozen: last?.frozen ?? [],
  }
}

/** A streak as it stands today, before today's practice: what was missed since may use up freezes, or end it. */
export function streakToday(streak: Streak, today: LocalDay): Omit<Streak, 'lastDay'> {
  const { currentDays, bestDays, lastDay, freezes, frozen } = streak
  const missed = lastDay === null ? [] : missedBetween(lastDay, today, new Set())
  if (missed.length > freezes) return { currentDays: 0, bestDays, freezes: 0, frozen: [] }
  return { currentDays, bestDays, freezes: freezes - missed.length, frozen: [...frozen, ...missed] }
}
