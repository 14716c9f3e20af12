import type { AlignedTake, SessionAlignment } from '../align/align-session'
import { groupBy } from '../base/group-by'
import { MS_PER_MINUTE, beats, takeMs } from '../base/units'
import type { NoteVerdict, Take, TempoPoint } from './session-report'
import { accuracyOf, countVerdicts, stabilityOf } from './summarize'

/** Each take of a session with what it comes to by itself. */
export function describeTakes(alignment: SessionAlignment, verdicts: readonly NoteVerdict[]): readonly Take[] {
  const verdictsByTake = groupBy(verdicts, ({ take }) => take)
  return alignment.takes.map((take, index) => describeTake(alignment, take, index, verdictsByTake.get(index) ?? []))
}

function describeTake(
  { index: score, played }: SessionAlignment,
  take: AlignedTake,
  index: number,
  verdicts: readonly NoteVerdict[],
): Take {
  const last = Math.max(take.firstOnset, take.lastOnset)
  const counts = countVerdicts(verdicts)
  return {
    index,
    startMs: played[take.firstPlayed]?.onsetMs ?? takeMs(0),
    endMs: played[take.endPlayed - 1]?.onsetMs ?? takeMs(0),
    firstBar: score.onsetBars[take.firstOnset] ?? 0,
    lastBar: score.onsetBars[last] ?? 0,
    detail: {
      began: take.began,
      counts,
      accuracy: accuracyOf(counts),
      timingStabilityMs: stabilityOf(verdicts),
      tempoCurve: tempoCurve(take, score.onsetBeats),
    },
  }
}

/** Empty where nothing of the score was struck. */
function tempoCurve({ curve, firstOnset, lastOnset }: AlignedTake, onsetBeats: ArrayLike<number>): TempoPoint[] {
  const first = Math.ceil(onsetBeats[firstOnset] ?? 0)
  const last = onsetBeats[lastOnset] ?? -1
  const points: TempoPoint[] = []
  for (let beat = first; beat <= last; beat += 1) {
    const ms = curve.msAt(beat)
    const quartersPerMinute = MS_PER_MINUTE / curve.msPerQuarterAt(beat)
    if (Number.isFinite(ms + quartersPerMinute))
      points.push({ beat: beats(beat), ms: takeMs(tenths(ms)), quartersPerMinute: tenths(quartersPerMinute) })
  }
  return points
}

function tenths(value: number): number {
  // No minus zero: it would not come back from a stored cell.
  return Math.round(value * 10) / 10 + 0
}
