import { findingLines } from './finding-lines'
import { takeLines } from './take-lines'
import { nameSlip } from '../../shared/grade/name-slip'
import type { SessionDetail } from '../../shared/grade/session-detail'
import type { ScoreNote } from '../../shared/music/score'
import type { WrittenNote } from '../../shared/grade/scoring-document'
import type { ScoredPiece } from './score-piece'

/** More mistakes than this are a list for a program: `--json`. */
const MOST_MISTAKES = 20

/** What a person wants to know about a performance, on one screen. */
export function reportLines(piece: ScoredPiece): readonly string[] {
  const { imported, document, report, played } = piece
  const { accuracy, timingStabilityMs, weakBars } = document
  return [
    imported.composer ? `${imported.title} (${imported.composer})` : imported.title,
    '',
    row('Accuracy', accuracy === null ? '–' : `${(accuracy * 100).toFixed(1)} %`),
    row('Timing stability', timingStabilityMs === null ? '–' : `${timingStabilityMs.toFixed(0)} ms`),
    ...(report?.detail ? detailLines(report.detail) : []),
    row('Weak bars', weakBars.length === 0 ? 'none' : weakBars.join(', ')),
    row('Played notes', played.length),
    ...(report && report.takes.length > 1 ? [row('Takes', report.takes.length)] : []),
    ...countLines(piece),
    ...section('Takes', takeLines(imported.score, report?.takes ?? [])),
    ...section('A teacher would say', findingLines(imported.score, report?.detail?.findings ?? [])),
    ...mistakeLines(piece),
  ]
}

function detailLines({ dynamics, pedal, articulation, tempo }: SessionDetail): readonly string[] {
  const changes = pedal.changesDue > 0 ? `, ${pedal.changesMade} of ${pedal.changesDue} changes made` : ''
  const kind = pedal.isOnOff ? ' (on/off pedal)' : ''
  return [
    row('Dynamics', judged(dynamics, DYNAMICS_REASONS)),
    row('Pedal', judged(pedal, PEDAL_REASONS) + (pedal.score === null ? '' : changes + kind)),
    row('Staccato', judged(articulation, ARTICULATION_REASONS)),
    row('Legato', judged({ score: articulation.legatoScore, reason: articulation.legatoReason }, LEGATO_REASONS)),
    row('Tempo', tempoWords(tempo)),
  ]
}

const DYNAMICS_REASONS: Reasons<SessionDetail['dynamics']> = {
  noMarks: 'no dynamics are written',
  noVelocity: 'how hard the keys were struck is not known',
  oneLoudness: 'this piano sends one loudness',
  tooFew: 'too few notes under different marks',
}
const PEDAL_REASONS: Reasons<SessionDetail['pedal']> = {
  noPedalSent: 'no pedal was used or sent',
  tooFew: 'too few changes of harmony under the pedal',
  nothingToJudge: 'none was written for what was played',
}
const ARTICULATION_REASONS: Reasons<SessionDetail['articulation']> = {
  noStaccato: 'none is written',
  noReleases: 'this piano sends no releases',
  tooFew: 'too few notes',
}

const LEGATO_REASONS: Readonly<Record<NonNullable<SessionDetail['articulation']['legatoReason']>, string>> = {
  noSlurs: 'no slurs are written',
  noReleases: 'this piano sends no releases',
  tooFew: 'the pedal held them, or too few notes',
}

type Reasons<Part extends { readonly reason: string | null }> = Readonly<Record<NonNullable<Part['reason']>, string>>

function judged<Reason extends string>(
  { score, reason }: { readonly score: number | null; readonly reason: Reason | null },
  reasons: Readonly<Record<Reason, string>>,
): string {
  if (score !== null) return `${(score * 100).toFixed(0)} %`
  return reason === null ? '–' : `– (${reasons[reason]})`
}

function tempoWords({ medianQuartersPerMinute, driftPercent }: SessionDetail['tempo']): string {
  if (medianQuartersPerMinute === null) return '–'
  return `${medianQuartersPerMinute.toFixed(0)} quarters a minute${driftWords(driftPercent)}`
}

function driftWords(driftPercent: number | null): string {
  if (driftPercent === null) return ''
  const percent = Math.round(Math.abs(driftPercent))
  if (percent === 0) return ', steady'
  return `, ${percent} % ${driftPercent < 0 ? 'slower' : 'faster'} at the end`
}

function countLines({ document, report, ...piece }: ScoredPiece): readonly string[] {
  const wrongPitch = document.wrongPitches.length
  const { correct, uncertain, missed, extra } = report?.counts ?? {
    correct: document.matches.filter(({ verdict }) => verdict === 'correct').length,
    uncertain: document.matches.filter(({ verdict }) => verdict === 'uncertain').length,
    missed: missedNotes({ document, ...piece }).length - wrongPitch,
    extra: document.insertions.length - wrongPitch,
  }
  return [
    row('Correct', correct),
    row('Uncertain', uncertain),
    row('Wrong', wrongPitch),
    row('Missed', missed),
    row(report ? 'Extra' : 'Extra, ornaments', extra),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(18)}${value}`
}

/** In the order of the score: what was not played, and what was played instead. */
function mistakeLines(piece: ScoredPiece): readonly string[] {
  const { document, played } = piece
  const { score } = piece.imported
  const playedByNote = new Map(document.wrongPitches.map((wrong) => [keyOf(wrong), played[wrong.performanceIndex]]))
  const mistakes = missedNotes(piece)
  if (mistakes.length === 0) return []

  const lines = mistakes.slice(0, MOST_MISTAKES).map((note) => {
    const instead = playedByNote.get(keyOfNote(note))
    const what = instead ? `played as ${nameSlip(note, instead.pitch).playedName}` : 'missed'
    return `  Bar ${score.bars[note.bar]?.number ?? '?'}, ${note.hand} hand: ${note.name} ${what}`
  })
  const more = mistakes.length > MOST_MISTAKES ? [`  and ${mistakes.length - MOST_MISTAKES} more`] : []
  return section('Mistakes', [...lines, ...more])
}

/** The deletions that were mistakes: a unison's second voice was not struck because its key already was. */
function missedNotes({
  imported: { score },
  document,
}: Pick<ScoredPiece, 'imported' | 'document'>): readonly ScoreNote[] {
  const notPlayed = new Set(document.deletions.map(keyOf))
  const struck = new Set([...document.matches, ...document.wrongPitches].map(keyOf))
  const struckKeys = new Set(score.notes.filter((note) => struck.has(keyOfNote(note))).map(placeOf))
  return score.notes.filter((note) => {
    const isTwin = !struck.has(keyOfNote(note)) && struckKeys.has(placeOf(note))
    return notPlayed.has(keyOfNote(note)) && !isTwin
  })
}

function placeOf({ onset, pitch }: ScoreNote): string {
  return `${onset} ${pitch}`
}

function keyOf({ noteId, pass }: WrittenNote): string {
  return `${pass} ${noteId}`
}

function keyOfNote({ id, pass }: ScoreNote): string {
  return keyOf({ noteId: id, pass })
}
