import type { SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { LocalDay } from './local-day'
import type { SessionFacts } from './session-facts'
import type { RunDay } from './streak'

/** A row of `achievements`: earned when `measure` first reaches `threshold`. A measure of a later version is never. */
export interface Achievement {
  readonly code: string
  readonly measure: string
  readonly threshold: number
}

export interface EarnedAchievement {
  readonly code: string
  readonly earnedAt: EpochMs
}

/** What a measure had come to, and when. Both ascend. */
interface Step {
  readonly at: EpochMs
  readonly value: number
}

/** `practice` in the order of time. */
export function earnedAchievements(
  achievements: readonly Achievement[],
  practice: readonly SessionFacts[],
  runs: readonly RunDay[],
): readonly EarnedAchievement[] {
  const steps = measure(practice, runs)
  return achievements.flatMap(({ code, measure: name, threshold }) => {
    const reached = steps.get(name)?.find(({ value }) => value >= threshold)
    return reached ? [{ code, earnedAt: reached.at }] : []
  })
}

function measure(practice: readonly SessionFacts[], runs: readonly RunDay[]): ReadonlyMap<string, readonly Step[]> {
  const began = beginnings(practice)
  const songs = new Set<SongId>()
  const dayStep = (day: LocalDay, value: number): Step[] => {
    const at = began.get(day)
    return at === undefined ? [] : [{ at, value }]
  }
  return new Map([
    ['sessions', sums(practice, () => 1)],
    ['correctNotes', sums(practice, ({ correctNotes }) => correctNotes)],
    ['cleanTakes', sums(practice, ({ cleanTakes }) => cleanTakes)],
    ['songs', practice.map(({ at, songId }) => ({ at, value: songs.add(songId).size }))],
    ['practisedDays', runs.flatMap(({ day }, index) => dayStep(day, index + 1))],
    ['streakDays', runs.flatMap(({ day, runDays }) => dayStep(day, runDays))],
  ])
}

function sums(practice: readonly SessionFacts[], amountOf: (facts: SessionFacts) => number): readonly Step[] {
  let value = 0
  return practice.map((facts) => ({ at: facts.at, value: (value += amountOf(facts)) }))
}

/** When practice began on each day. */
function beginnings(practice: readonly SessionFacts[]): ReadonlyMap<LocalDay, EpochMs> {
  const began = new Map<LocalDay, EpochMs>()
  for (const { day, at } of practice) if (day !== null && !began.has(day)) began.set(day, at)
  return began
}
