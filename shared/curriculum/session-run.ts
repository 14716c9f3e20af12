import { groupBy } from '../base/group-by'
import { coverageOf } from '../grade/coverage'
import { writtenTempo } from '../grade/grade-tempo'
import type { NoteVerdict, SessionReport, Take, TempoPoint } from '../grade/session-report'
import type { HandChoice, Score } from '../music/score'
import { betterRun, type SessionRun } from './piece-run'
import { WHOLE_COVERAGE } from './reward-rules'

export interface RunOptions {
  readonly hands: HandChoice
  /** False where `Score.tempos` only says how fast the app would play it. */
  readonly isTempoWritten: boolean
}

/**
 * The best time through of a session: of the takes that came past nine tenths of the chosen hands' notes. null where
 * there is none, and for a report from before takes had figures of their own.
 */
export function runOfSession(
  score: Score,
  { takes, verdicts }: Pick<SessionReport, 'takes' | 'verdicts'>,
  options: RunOptions,
): SessionRun | null {
  const verdictsByTake = groupBy(verdicts, ({ take }) => take)
  return takes.reduce<SessionRun | null>((best, take) => {
    const run = runOfTake(score, take, verdictsByTake.get(take.index) ?? [], options)
    return run ? betterRun(best, run, false) : best
  }, null)
}

function runOfTake(
  score: Score,
  { detail }: Take,
  verdicts: readonly NoteVerdict[],
  { hands, isTempoWritten }: RunOptions,
): SessionRun | null {
  if (!detail || detail.accuracy === null || coverageOf(score, verdicts, hands) < WHOLE_COVERAGE) return null
  const isTimed = !verdicts.some(({ isUntimed }) => isUntimed)
  return {
    accuracy: detail.accuracy,
    timingMs: isTimed ? tenthsOrNull(detail.timingStabilityMs) : null,
    tempoPercent: isTimed && isTempoWritten ? tempoPercentOf(score, detail.tempoCurve) : null,
  }
}

/** At half of the beats the student was slower. By the click, the tempo is the click's. */
function tempoPercentOf({ tempos }: Score, curve: readonly TempoPoint[]): number | null {
  const shares = curve.map(({ beat, quartersPerMinute }) => quartersPerMinute / writtenTempo(tempos, beat))
  const middle = shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)]
  return middle === undefined ? null : Math.round(middle * 100)
}

function tenthsOrNull(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 10) / 10
}
