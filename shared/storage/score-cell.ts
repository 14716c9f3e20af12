import type { Score, ScoreNote } from '../music/score'

/**
 * A score from its JSON. Scores that an older version of the app stored say less of a note than this one asks: what
 * they do not say counts as not written. Nothing else is checked: the cell is what this app wrote.
 */
export function scoreFromCell(cell: string): Score {
  const score = JSON.parse(cell) as Score
  const isComplete = score.notes.every((note) => Object.hasOwn(note, 'isSlurred'))
  return isComplete ? score : { ...score, notes: score.notes.map((note) => ({ ...UNSAID, ...note })) }
}

/** What notes have come to say since the first version. */
const UNSAID: Pick<ScoreNote, 'isSlurred'> = { isSlurred: false }
