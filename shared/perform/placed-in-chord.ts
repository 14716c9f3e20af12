import { groupBy } from '../base/group-by'
import type { ScoreNote } from '../music/score'
import type { Moment } from './performed-note'

/** Of a grace note before its beat. */
export const GRACE_MS = 60
/** From key to key of a rolled chord, and all of it together. Ours: a calm roll that is still one chord. */
const ROLL_MS = 35
const LONGEST_ROLL_MS = 280

/** When each note begins: grace notes one after another before their beat, rolled chords from the bottom up on it. */
export function placedInChord(notes: readonly ScoreNote[]): (note: ScoreNote) => Moment {
  const shifts = new Map<number, number>()
  for (const graces of groupBy(notes.filter(isGrace), ({ onset, hand }) => `${onset} ${hand}`).values())
    graces.forEach(({ index }, nth) => shifts.set(index, (nth - graces.length) * GRACE_MS))
  for (const rolled of groupBy(notes.filter(isRolled), ({ onset }) => onset).values()) {
    const eachMs = Math.min(ROLL_MS, LONGEST_ROLL_MS / rolled.length)
    rolled
      .toSorted((one, other) => one.pitch - other.pitch)
      .forEach(({ index }, nth) => shifts.set(index, nth * eachMs))
  }
  return ({ index, onset }) => ({ beat: onset, shiftMs: shifts.get(index) ?? 0 })
}

function isGrace(note: ScoreNote): boolean {
  return note.isGrace
}

function isRolled(note: ScoreNote): boolean {
  return note.isArpeggiated && !note.isGrace
}
