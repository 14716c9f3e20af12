import { pitch } from '../base/units'
import type { Score, ScoreNote } from '../music/score'

/**
 * A score from its JSON. Scores that an older version of the app stored say less of a note than this one asks: what
 * they do not say counts as not written. Nothing else is checked: the cell is what this app wrote.
 */
export function scoreFromCell(cell: string): Score {
  const score = JSON.parse(cell) as Score
  const isComplete = score.notes.every((note) => LATER_FIELDS.every((field) => Object.hasOwn(note, field)))
  return isComplete ? score : { ...score, notes: score.notes.map((note) => ({ ...unsaidOf(note), ...note })) }
}

/** What notes have come to say since the first version. */
type LaterField = 'isSlurred' | 'ornamentPitches'
const LATER_FIELDS: readonly LaterField[] = ['isSlurred', 'ornamentPitches']

/** Of an ornament that was not asked what it sounds, all keys within a tone may be part. */
function unsaidOf({ pitch: key, ornament }: Omit<ScoreNote, LaterField>): Pick<ScoreNote, LaterField> {
  const withinTone = [-2, -1, 1, 2].map((steps) => key + steps).filter((near) => near >= 0 && near <= 127)
  return { isSlurred: false, ornamentPitches: ornament === null ? [] : withinTone.map(pitch) }
}
