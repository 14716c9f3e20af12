import { MS_PER_MINUTE } from '../../shared/base/units'
import { firstNotBefore } from '../../shared/base/first-from'
import type { Take, TempoPoint } from '../../shared/grade/session-report'
import type { HandChoice, Score } from '../../shared/music/score'
import type { LineNote } from './play-line'
import { scoreLine } from './score-line'

/**
 * What a take should have been, on the take clock at the student's own tempo: to be heard beside what was played. Empty
 * where the tempo of the take is not known: in Wait nothing has a time.
 */
export function expectedLine(score: Score, take: Take, hands: HandChoice): readonly LineNote[] {
  const curve = take.detail?.tempoCurve ?? []
  if (curve.length === 0) return []
  const msAt = takeTime(curve)
  const [first, last] = [score.bars[take.firstBar], score.bars[take.lastBar]]
  if (!first || !last) return []
  const [fromMs, untilMs] = [msAt(first.onset), msAt(last.onset + last.duration)]
  return scoreLine(score, hands, msAt).filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
}

/** When a bar was played in a take, on the take clock; null where its tempo is not known. */
export function barInTake(
  { bars }: Score,
  take: Take,
  barIndex: number,
): { readonly fromMs: number; readonly untilMs: number } | null {
  const curve = take.detail?.tempoCurve ?? []
  const bar = bars[barIndex]
  if (!bar || curve.length === 0) return null
  const msAt = takeTime(curve)
  return { fromMs: msAt(bar.onset), untilMs: msAt(bar.onset + bar.duration) }
}

/** Between its points the curve is straight; beyond them its last tempo holds. */
function takeTime(curve: readonly TempoPoint[]): (beat: number) => number {
  return (beat) => {
    const after = firstNotBefore(curve, beat, (point, value) => point.beat < value)
    const [from, to] = [curve[after - 1], curve[after]]
    if (from && to) return from.ms + ((beat - from.beat) / (to.beat - from.beat)) * (to.ms - from.ms)
    const nearest = from ?? to
    return nearest ? nearest.ms + ((beat - nearest.beat) * MS_PER_MINUTE) / nearest.quartersPerMinute : 0
  }
}
