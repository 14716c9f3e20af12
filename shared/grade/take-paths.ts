import { firstFrom } from '../base/first-from'
import { groupBy } from '../base/group-by'
import type { Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import type { SessionReport } from './session-report'
import { struckNotes } from './struck-notes'
import { dueMsAt, type TempoPath, tempoPath } from './tempo-path'

/** When beats were due in each take by the student's own tempo, and which beat a moment was. */
export interface TakePaths {
  /** null where the take has no tempo there. */
  dueMsOf(take: number, beat: number): number | null
  beatAt(take: number, ms: number): number | null
  /** False where the score waited: then no time counts. */
  readonly isTimed: boolean
}

export function createTakePaths({
  score,
  report,
  played,
}: {
  readonly score: Score
  readonly report: Pick<SessionReport, 'verdicts'>
  readonly played: readonly PlayedNote[]
}): TakePaths {
  // As it was judged: a rule of the student's moves no other note.
  const judged = report.verdicts.filter(({ overruled }) => overruled === undefined)
  const struck = struckNotes(score, judged, played)
  const struckByTake = groupBy(struck, ({ take }) => take)
  const pathsByTake = new Map<number, TempoPath>()
  const pathOf = (take: number): TempoPath => {
    const known = pathsByTake.get(take)
    if (known) return known
    const fresh = tempoPath(struckByTake.get(take) ?? [])
    pathsByTake.set(take, fresh)
    return fresh
  }
  return {
    dueMsOf: (take, beat) => (Number.isFinite(beat) ? dueMsAt(pathOf(take), beat) : null),
    beatAt: (take, ms) => beatOn(pathOf(take), ms),
    isTimed: !report.verdicts.some(({ isUntimed }) => isUntimed),
  }
}

/** Between the points around the moment, or along the tempo at the nearer end; where time stood still, the first beat. */
function beatOn({ beats, dueMs }: TempoPath, ms: number): number | null {
  const upper = Math.min(Math.max(firstFrom(dueMs, ms), 1), beats.length - 1)
  const [fromBeat, toBeat] = [beats[upper - 1], beats[upper]]
  const [fromMs, toMs] = [dueMs[upper - 1], dueMs[upper]]
  if (fromBeat === undefined || toBeat === undefined || fromMs === undefined || toMs === undefined) return null
  return toMs > fromMs ? fromBeat + ((ms - fromMs) * (toBeat - fromBeat)) / (toMs - fromMs) : fromBeat
}
