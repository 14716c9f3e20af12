import type { Score } from '../music/score'
import { gradeBars, spreadMs } from './grade-bars'
import { isOrnamental } from './ornamental'
import type { Aggregate, NoteVerdict, SessionReport, VerdictCounts } from './session-report'
import { findWeakBars } from './weak-bars'

/** What the verdicts of a session come to. */
export function summarize(
  score: Score,
  verdicts: readonly NoteVerdict[],
): Pick<SessionReport, 'bars' | 'counts' | 'aggregate'> {
  const bars = gradeBars(score, verdicts)
  const counts = countVerdicts(verdicts)
  return { bars, counts, aggregate: aggregateOf(score, { verdicts, counts, bars }) }
}

/** The further notes of an ornament are not counted. */
export function countVerdicts(verdicts: readonly NoteVerdict[]): VerdictCounts {
  const counts = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
  for (const verdict of verdicts) if (!isOrnamental(verdict)) counts[verdict.kind] += 1
  return counts
}

/** Of verdicts alone: dynamics and pedal take what was played (`detailSession`). */
function aggregateOf(
  score: Score,
  { verdicts, counts, bars }: Pick<SessionReport, 'verdicts' | 'counts' | 'bars'>,
): Aggregate {
  const timingStabilityMs = stabilityOf(verdicts)
  return {
    accuracy: accuracyOf(counts),
    timingStabilityMs,
    dynamicsScore: null,
    pedalScore: null,
    weakBars: findWeakBars(score, bars, timingStabilityMs),
  }
}

export function accuracyOf({ correct, wrongPitch, missed, extra }: VerdictCounts): number | null {
  const asked = correct + wrongPitch + missed + extra
  return asked === 0 ? null : correct / asked
}

export function stabilityOf(verdicts: readonly NoteVerdict[]): number | null {
  return spreadMs(verdicts.flatMap(({ kind, deltaMs }) => (kind === 'correct' && deltaMs !== null ? [deltaMs] : [])))
}
