import type { Score, ScoreNote } from '../music/score'
import type { Stroke } from './ornament-strokes'

/** A stroke of a tremolo whose partner is not found, or that has none: a demisemiquaver. Ours. */
const UNKNOWN_STROKE_BEATS = 0.125
/** No partner begins later than this: a stroke is at most an eighth. */
const FARTHEST_BEATS = 0.5
/** As many notes as can begin in that time. */
const NEAR_NOTES = 24

/** A note of a tremolo is struck again and again: each time, or every other time where it takes turns with a partner. */
export function tremoloStrokes({ notes }: Score, note: ScoreNote): readonly Stroke[] {
  const partner = notes
    .slice(Math.max(0, note.index - NEAR_NOTES), note.index + NEAR_NOTES)
    .find((other) => isPartner(note, other))
  const stroke = partner ? Math.abs(partner.onset - note.onset) : UNKNOWN_STROKE_BEATS
  const period = note.ornamentPitches.length > 0 ? 2 * stroke : stroke
  const count = Math.max(1, Math.ceil(note.duration / period - ROUNDING))
  const { pitch } = note
  return Array.from({ length: count }, (_, nth) => ({
    pitch,
    from: (nth * period) / note.duration,
    until: Math.min(1, (nth * period + stroke) / note.duration),
  }))
}

const ROUNDING = 1e-6

function isPartner(note: ScoreNote, other: ScoreNote): boolean {
  const apart = Math.abs(other.onset - note.onset)
  const isTogether = other.staff === note.staff && other.ornament === 'tremolo'
  return isTogether && apart > 0 && apart <= FARTHEST_BEATS && note.ornamentPitches.includes(other.pitch)
}
