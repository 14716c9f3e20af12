import { groupBy } from '../base/group-by'
import type { Score } from '../music/score'
import { tempoSteps, weightedMedian } from './grade-tempo'
import type { BarDetail } from './session-detail'
import type { NoteVerdict } from './session-report'
import { medianVelocity, type StruckNote } from './struck-notes'
import type { TempoPath } from './tempo-path'

/** Tempo, loudness and each hand's errors of every bar in which something was struck right. */
export function detailBars(
  score: Score,
  { verdicts, struck }: { readonly verdicts: readonly NoteVerdict[]; readonly struck: readonly StruckNote[] },
  paths: readonly TempoPath[],
): readonly BarDetail[] {
  const stepsByBar = groupBy(paths.flatMap(tempoSteps), barFinder(score))
  const errors = groupBy(
    verdicts.filter(({ kind }) => kind === 'missed' || kind === 'wrongPitch'),
    ({ noteIndex }) => barAndHand(score, noteIndex),
  )
  const bars = [...groupBy(struck, ({ written }) => written.bar)].sort(([a], [b]) => a - b)
  return bars.map(([barIndex, notes]) => ({
    barIndex,
    quartersPerMinute: weightedMedian(stepsByBar.get(barIndex) ?? []),
    medianVelocity: medianVelocity(notes),
    leftErrors: errors.get(`${barIndex} left`)?.length ?? 0,
    rightErrors: errors.get(`${barIndex} right`)?.length ?? 0,
  }))
}

function barAndHand(score: Score, noteIndex: number | null): string {
  const note = score.notes[noteIndex ?? -1]
  return note ? `${note.bar} ${note.hand}` : ''
}

/** Steps come in the order of the score, take after take: the bar of the last one is near. */
function barFinder({ bars }: Score): (step: { readonly beat: number }) => number {
  let bar = 0
  return ({ beat }) => {
    while (bar > 0 && (bars[bar]?.onset ?? 0) > beat) bar -= 1
    while (bar + 1 < bars.length && (bars[bar + 1]?.onset ?? Infinity) <= beat) bar += 1
    return bar
  }
}
