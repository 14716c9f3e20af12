import type { Score, ScoreNote } from '../../shared/music/score'

/** Bars around a note in which its scale is looked for. */
const BARS_AROUND = 3

/** Semitones up and down from a note to its neighbours in the scale: the commoner of one and two in the bars around. */
export function findScaleSteps(score: Score): (note: ScoreNote) => { readonly upper: number; readonly lower: number } {
  return ({ bar, pitch }) => {
    const near = score.notes.filter((note) => Math.abs(note.bar - bar) <= BARS_AROUND)
    const count = (semitones: number) => near.filter((note) => (note.pitch - pitch - semitones) % 12 === 0).length
    return { upper: count(1) > count(2) ? 1 : 2, lower: count(-1) > count(-2) ? -1 : -2 }
  }
}
