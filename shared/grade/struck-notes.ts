import { median } from '../align/median'
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

/** A struck note of which it is known how hard. */
export interface LoudNote extends StruckNote {
  readonly played: PlayedNote & { readonly velocity: number }
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

/** Those with a velocity: what a listener heard has none. */
export function loudNotes(struck: readonly StruckNote[]): readonly LoudNote[] {
  return struck.filter((note): note is LoudNote => note.played.velocity !== null)
}

/** null where no velocity is known. */
export function medianVelocity(struck: readonly StruckNote[]): number | null {
  const velocities = loudNotes(struck).map(({ played }) => played.velocity)
  return velocities.length === 0 ? null : median(velocities)
}
