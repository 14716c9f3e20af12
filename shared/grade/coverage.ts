import type { HandChoice, Score, ScoreNote } from '../music/score'
import type { NoteVerdict } from './session-report'

/**
 * The share of the chosen hands' written keys that the session came past: struck, wrong or missed. Twins are one key,
 * and so is what is repeated: whoever leaves a repeat out has played the song.
 */
export function coverageOf(score: Score, verdicts: readonly NoteVerdict[], hands: HandChoice): number {
  const keys = writtenKeys(score.notes)
  const asked = new Set(
    score.notes.filter((note) => hands === 'both' || note.hand === hands).map(({ id }) => keys.get(id)),
  )
  const reached = new Set<string | undefined>()
  for (const { kind, noteIndex } of verdicts) {
    const note = score.notes[noteIndex ?? -1]
    if (note && kind !== 'uncertain') reached.add(keys.get(note.id))
  }
  return asked.size === 0 ? 0 : reached.size / asked.size
}

/** By the id of a note, where it is first due: its twin has the same. */
function writtenKeys(notes: readonly ScoreNote[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { id, index, onset, pitch, isGrace } of notes)
    if (!keys.has(id)) keys.set(id, isGrace ? `grace ${index}` : `${onset} ${pitch}`)
  return keys
}
