import type { HandChoice, Score, ScoreNote } from '../music/score'
import type { NoteVerdict } from './session-report'

/** The share of the chosen hands' keys that the session came past: struck, wrong or missed. Twins are one key. */
export function coverageOf(score: Score, verdicts: readonly NoteVerdict[], hands: HandChoice): number {
  const asked = new Set(score.notes.filter((note) => hands === 'both' || note.hand === hands).map(keyOf))
  const reached = new Set<string>()
  for (const { kind, noteIndex } of verdicts) {
    const note = score.notes[noteIndex ?? -1]
    if (note && kind !== 'uncertain') reached.add(keyOf(note))
  }
  return asked.size === 0 ? 0 : reached.size / asked.size
}

function keyOf({ onset, pitch, isGrace, index }: ScoreNote): string {
  return isGrace ? `grace ${index}` : `${onset} ${pitch}`
}
