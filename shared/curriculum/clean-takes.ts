import type { SessionReport, Take } from '../grade/session-report'
import { CLEAN_ACCURACY, LEAST_CORRECT_NOTES } from './reward-rules'

/** How many takes of a session were clean; null where the report was stored before takes had figures of their own. */
export function cleanTakesOf({ takes }: Pick<SessionReport, 'takes'>): number | null {
  if (takes.some(({ detail }) => !detail)) return null
  return takes.filter(isClean).length
}

function isClean({ detail }: Take): boolean {
  if (!detail) return false
  return detail.counts.correct >= LEAST_CORRECT_NOTES && (detail.accuracy ?? 0) >= CLEAN_ACCURACY
}
