import type { LocalDay } from '../curriculum/local-day'
import type { SessionFacts } from '../curriculum/session-facts'

/** What the plan knows of a finished session: what rewards do, and its bars. */
export interface PlanSession extends SessionFacts {
  readonly day: LocalDay
  readonly durationMs: number
  /** Indices into `Score.bars`, as `shared/curriculum/bar-mastery.ts` counts them. */
  readonly playedBars: readonly number[]
  readonly cleanBars: readonly number[]
  /** Printed numbers of the bars that were reliably weaker than the session as a whole. */
  readonly weakBars: readonly number[]
}

/** What somebody practised, whenever it was. */
export function lastDayOf(sessions: readonly PlanSession[]): LocalDay | null {
  return sessions.reduce<LocalDay | null>((last, { day }) => (last === null || day > last ? day : last), null)
}
