import { epochMs } from '../base/units'
import type { ProgressDocument } from './cloud-documents'

const statuses = ['locked', 'unlocked', 'passed', 'mastered'] as const

/** Two rows of one lesson: what was once reached stays reached. */
export function mergeProgress(here: ProgressDocument, there: ProgressDocument): ProgressDocument {
  return {
    lesson_id: here.lesson_id,
    status: statuses.indexOf(here.status) >= statuses.indexOf(there.status) ? here.status : there.status,
    stars: Math.max(here.stars, there.stars),
    best_accuracy: greaterOrNull(here.best_accuracy, there.best_accuracy),
    updated_at: epochMs(Math.max(here.updated_at, there.updated_at)),
  }
}

/** The greater; a null is less than any number, as for `greatest` in Postgres. */
function greaterOrNull(here: number | null, there: number | null): number | null {
  if (here === null || there === null) return here ?? there
  return Math.max(here, there)
}
