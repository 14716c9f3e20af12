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

function countVerdicts(verdicts: readonly NoteVerdict[]): VerdictCounts {
  const counts = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
  for (const verdict of verdicts) if (!isOrnamental(verdict)) counts[verdict.kind] += 1
  return counts
}

/** Of verdicts alone: dynamics and pedal take what was played (`detailSession`). */
function aggregateOf(
  score: Score,
  { verdicts, counts, bars }: Pick<SessionReport, 'verdicts' | 'counts' | 'bars'>,
): Aggregate {
  const asked = counts.correct + counts.wrongPitch + counts.missed + counts.extra
  const deltas = verdicts.flatMap(({ kind, deltaMs }) => (kind === 'correct' && deltaMs !== null ? [deltaMs] : []))
  const timingStabilityMs = spreadMs(deltas)
  return {
    accuracy: asked === 0 ? null : counts.correct / asked,
    timingStabilityMs,
    dynamicsScore: null,
    pedalScore: null,
    weakBars: findWeakBars(score, bars, timingStabilityMs),
  }
}
