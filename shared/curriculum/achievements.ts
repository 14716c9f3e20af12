import type { EpochMs } from '../base/units'
import type { SessionFacts } from './session-facts'
import type { RunDay } from './streak'

/** A row of `achievements`: earned when `measure` first reaches `threshold`, which is at least 1. */
export interface Achievement {
  readonly code: string
  /** One of a later version is never reached. */
  readonly measure: string
  readonly threshold: number
}

export interface EarnedAchievement {
  readonly code: string
  readonly earnedAt: EpochMs
}

interface History {
  /** In the order of time. */
  readonly practice: readonly SessionFacts[]
  readonly runs: readonly RunDay[]
}

export function earnedAchievements(
  achievements: readonly Achievement[],
  history: History,
): readonly EarnedAchievement[] {
  return achievements.flatMap(({ code, measure, threshold }) => {
    const earnedAt = reachedAt(measure, threshold, history)
    return earnedAt === undefined ? [] : [{ code, earnedAt }]
  })
}

/** When a measure first came to `threshold`. Days are counted in their own order, and begin with their first session. */
function reachedAt(measure: string, threshold: number, { practice, runs }: History): EpochMs | undefined {
  const beginning = (run: RunDay | undefined) => run && practice.find(({ day }) => day === run.day)?.at
  switch (measure) {
    case 'sessions':
      return practice[threshold - 1]?.at
    case 'correctNotes':
      return practice.find(sumReaches(threshold, ({ correctNotes }) => correctNotes))?.at
    case 'cleanTakes':
      return practice.find(sumReaches(threshold, ({ cleanTakes }) => cleanTakes))?.at
    case 'songs': {
      const songs = new Set<string>()
      return practice.find(({ songId }) => songs.add(songId).size >= threshold)?.at
    }
    case 'practisedDays':
      return beginning(runs[threshold - 1])
    case 'streakDays':
      return beginning(runs.find(({ runDays }) => runDays >= threshold))
    default:
      return undefined
  }
}

function sumReaches(threshold: number, amountOf: (facts: SessionFacts) => number): (facts: SessionFacts) => boolean {
  let sum = 0
  return (facts) => (sum += amountOf(facts)) >= threshold
}
