import { groupBy } from '../base/group-by'
import { localDay, type LocalDay } from './local-day'
import type { SessionFacts } from './session-facts'
import { sessionXp } from './session-xp'

/** A session with what a chart asks of it beside what rewards do. */
export interface PractisedSession extends SessionFacts {
  readonly durationMs: number
  /** Spread in ms around the student's own pulse, or the click; null where time was not judged. */
  readonly timingStabilityMs: number | null
  readonly isAtClick: boolean
}

/** What some sessions come to. Sums, so that days add up to weeks and months. */
export interface PracticeSums {
  readonly sessions: number
  readonly practisedMs: number
  readonly correctNotes: number
  readonly cleanTakes: number
  readonly xp: number
  readonly accuracy: WeightedSum
  readonly pulseSpreadMs: WeightedSum
  readonly clickSpreadMs: WeightedSum
}

/** Each session counts by its right notes: three notes that went well are no good week. */
export interface WeightedSum {
  readonly sum: number
  readonly weight: number
}

export interface PracticeDay extends PracticeSums {
  readonly day: LocalDay
}

const nothing: WeightedSum = { sum: 0, weight: 0 }
const noPractice: PracticeSums = {
  sessions: 0,
  practisedMs: 0,
  correctNotes: 0,
  cleanTakes: 0,
  xp: 0,
  accuracy: nothing,
  pulseSpreadMs: nothing,
  clickSpreadMs: nothing,
}

/** By the student's own days, ascending; days without a session are left out, and so is what a wrong clock stamped. */
export function practiceByDay(sessions: Iterable<PractisedSession>): readonly PracticeDay[] {
  const dated = [...sessions].filter(({ day }) => day !== null)
  return [...groupBy(dated, ({ day }) => localDay(day ?? 0))]
    .sort(([one], [other]) => one - other)
    .map(([day, ofDay]) => ({ day, ...addUp(ofDay.map(sumsOf)) }))
}

export function addUp(parts: readonly PracticeSums[]): PracticeSums {
  return parts.reduce(
    (all, part) => ({
      sessions: all.sessions + part.sessions,
      practisedMs: all.practisedMs + part.practisedMs,
      correctNotes: all.correctNotes + part.correctNotes,
      cleanTakes: all.cleanTakes + part.cleanTakes,
      xp: all.xp + part.xp,
      accuracy: addWeighted(all.accuracy, part.accuracy),
      pulseSpreadMs: addWeighted(all.pulseSpreadMs, part.pulseSpreadMs),
      clickSpreadMs: addWeighted(all.clickSpreadMs, part.clickSpreadMs),
    }),
    noPractice,
  )
}

/** null where nothing was weighed. */
export function meanOf({ sum, weight }: WeightedSum): number | null {
  return weight > 0 ? sum / weight : null
}

function sumsOf(session: PractisedSession): PracticeSums {
  const { durationMs, correctNotes, cleanTakes, accuracy, timingStabilityMs, isAtClick } = session
  const spread = weigh(timingStabilityMs, correctNotes)
  return {
    sessions: 1,
    practisedMs: durationMs,
    correctNotes,
    cleanTakes,
    xp: sessionXp(session),
    // Who hit nothing right was accurate to 0, and that counts too.
    accuracy: weigh(accuracy, Math.max(1, correctNotes)),
    pulseSpreadMs: isAtClick ? nothing : spread,
    clickSpreadMs: isAtClick ? spread : nothing,
  }
}

function weigh(value: number | null, weight: number): WeightedSum {
  return value === null ? nothing : { sum: value * weight, weight }
}

function addWeighted(one: WeightedSum, other: WeightedSum): WeightedSum {
  return { sum: one.sum + other.sum, weight: one.weight + other.weight }
}
