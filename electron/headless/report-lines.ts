import { pitchToName } from '../../shared/music/note-name'
import type { ScoreNote } from '../../shared/music/score'
import type { WrittenNote } from '../../shared/grade/scoring-document'
import type { ScoredPiece } from './score-piece'

/** More mistakes than this are a list for a program: `--json`. */
const MOST_MISTAKES = 20

/** What a person wants to know about a performance, on one screen. */
export function reportLines(piece: ScoredPiece): readonly string[] {
  const { imported, document, played } = piece
  const { accuracy, timingStabilityMs, dynamicsScore, pedalScore, weakBars } = document
  const wrongCount = document.wrongPitches.length
  return [
    imported.composer ? `${imported.title} (${imported.composer})` : imported.title,
    '',
    row('Accuracy', accuracy === null ? '–' : `${(accuracy * 100).toFixed(1)} %`),
    row('Timing stability', timingStabilityMs === null ? '–' : `${timingStabilityMs.toFixed(0)} ms`),
    row('Dynamics', percent(dynamicsScore)),
    row('Pedal', percent(pedalScore)),
    row('Weak bars', weakBars.length === 0 ? 'none' : weakBars.join(', ')),
    row('Played notes', played.length),
    row('Correct', document.matches.filter(({ verdict }) => verdict === 'correct').length),
    row('Uncertain', document.matches.filter(({ verdict }) => verdict === 'uncertain').length),
    row('Wrong', wrongCount),
    row('Missed', document.deletions.length - wrongCount),
    row('Extra, ornaments', document.insertions.length - wrongCount),
    ...mistakeLines(piece),
  ]
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(18)}${value}`
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(0)} %`
}

/** In the order of the score: what was not played, and what was played instead. */
function mistakeLines({ imported: { score }, document, played }: ScoredPiece): readonly string[] {
  const playedByNote = new Map(document.wrongPitches.map((wrong) => [keyOf(wrong), played[wrong.performanceIndex]]))
  const notPlayed = new Set(document.deletions.map(keyOf))
  const mistakes = score.notes.filter((note) => notPlayed.has(keyOfNote(note)))
  if (mistakes.length === 0) return []

  const lines = mistakes.slice(0, MOST_MISTAKES).map((note) => {
    const instead = playedByNote.get(keyOfNote(note))
    const what = instead ? `played as ${pitchToName(instead.pitch, 0)}` : 'missed'
    return `  Bar ${score.bars[note.bar]?.number ?? '?'}, ${note.hand} hand: ${note.name} ${what}`
  })
  const more = mistakes.length > MOST_MISTAKES ? [`  and ${mistakes.length - MOST_MISTAKES} more`] : []
  return ['', 'Mistakes', ...lines, ...more]
}

function keyOf({ noteId, pass }: WrittenNote): string {
  return `${pass} ${noteId}`
}

function keyOfNote({ id, pass }: ScoreNote): string {
  return keyOf({ noteId: id, pass })
}
