import type { Score, ScoreNote } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { isOrnamental } from './ornamental'
import type { NoteVerdict } from './session-report'

/** A written note that was struck on the right key. */
export interface StruckNote {
  readonly written: ScoreNote
  readonly played: PlayedNote
  readonly take: number
  /** Milliseconds late against the student's own tempo curve, or the click; 0 where the score waited for it. */
  readonly deltaMs: number
  /** Whether `deltaMs` says something. */
  readonly isTimed: boolean
}

/** In the order of playing. Unison twins are one; further notes of ornaments and the silent hand are not among them. */
export function struckNotes(
  score: Score,
  verdicts: readonly NoteVerdict[],
  played: readonly PlayedNote[],
): readonly StruckNote[] {
  return verdicts.flatMap((verdict): StruckNote[] => {
    const { kind, playedIndex, noteIndex, deltaMs, take } = verdict
    if (kind !== 'correct' || isOrnamental(verdict)) return []
    const written = score.notes[noteIndex ?? -1]
    const note = played[playedIndex ?? -1]
    return written && note ? [{ written, played: note, take, deltaMs: deltaMs ?? 0, isTimed: deltaMs !== null }] : []
  })
}

/** A note whose length and loudness are its own: neither grace nor ornament. */
export function isPlain({ written }: StruckNote): boolean {
  return !written.isGrace && written.ornament === null
}
