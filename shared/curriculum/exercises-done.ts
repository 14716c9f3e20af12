import type { EpochMs } from '../base/units'
import { EXERCISE_ACCURACY } from './reward-rules'
import type { SessionFacts } from './session-facts'

/**
 * When each exercise was first done, by its id (rule 9 of `reward-rules.ts`). Only those of the course: a session may
 * name any. `practice` in the order of time.
 */
export function exercisesDone(
  ofCourse: ReadonlySet<string>,
  practice: readonly SessionFacts[],
): ReadonlyMap<string, EpochMs> {
  const doneAt = new Map<string, EpochMs>()
  for (const { exerciseId, accuracy, at } of practice) {
    if (exerciseId === null || !ofCourse.has(exerciseId) || doneAt.has(exerciseId)) continue
    if (accuracy !== null && accuracy >= EXERCISE_ACCURACY) doneAt.set(exerciseId, at)
  }
  return doneAt
}
