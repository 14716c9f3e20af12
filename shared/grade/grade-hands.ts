import { median } from '../align/median'
import type { Hand, Score } from '../music/score'
import { spreadMs } from './grade-bars'
import { isOrnamental } from './ornamental'
import type { HandDetail } from './session-detail'
import type { NoteVerdict } from './session-report'
import { medianVelocity, type StruckNote } from './struck-notes'

/** One hand's share of a session; null where nothing of it was asked. Extra keys belong to no hand. */
export function gradeHand(
  score: Score,
  hand: Hand,
  { verdicts, struck }: { readonly verdicts: readonly NoteVerdict[]; readonly struck: readonly StruckNote[] },
): HandDetail | null {
  const counts = { correct: 0, wrongPitch: 0, missed: 0 }
  for (const verdict of verdicts) {
    const { kind, noteIndex } = verdict
    if (kind === 'uncertain' || kind === 'extra' || isOrnamental(verdict)) continue
    if (score.notes[noteIndex ?? -1]?.hand === hand) counts[kind] += 1
  }
  const expected = counts.correct + counts.wrongPitch + counts.missed
  if (expected === 0) return null
  const own = struck.filter(({ written }) => written.hand === hand)
  const deltas = own.filter(({ written, isTimed }) => isTimed && !written.isGrace).map(({ deltaMs }) => deltaMs)
  return {
    expected,
    ...counts,
    timingSpreadMs: spreadMs(deltas),
    lateMs: deltas.length === 0 ? null : median(deltas),
    medianVelocity: medianVelocity(own),
  }
}
