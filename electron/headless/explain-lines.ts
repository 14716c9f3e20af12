import { type Alternative, explainVerdict, type VerdictReasons } from '../../shared/grade/explain-verdict'
import type { NamedSlip } from '../../shared/grade/name-slip'
import { isOrnamental } from '../../shared/grade/ornamental'
import type { NoteVerdict } from '../../shared/grade/session-report'
import { pitchToName } from '../../shared/music/note-name'
import type { Score } from '../../shared/music/score'
import type { ScoredPiece } from './score-piece'

/** Why each note of a bar was judged as it was; null where there is no such bar. */
export function explainLines(piece: ScoredPiece, barNumber: string): readonly string[] | null {
  const { imported, report, played } = piece
  const { score } = imported
  if (!report || !score.bars.some(({ number }) => number === barNumber)) return null
  const judged = { score, report, played }
  const reasons = verdictsOfBar(score, report.verdicts, barNumber).flatMap((index) => {
    const found = explainVerdict(judged, index)
    return found && !isOrnamental(found.verdict) ? [found] : []
  })
  if (reasons.length === 0) return [`Bar ${barNumber} was not played.`]
  const inTime = reasons.toSorted((a, b) => a.verdict.take - b.verdict.take || timeOf(a) - timeOf(b))
  return inTime.flatMap((one, i) => {
    const takes = report.takes.length > 1 && one.verdict.take !== inTime[i - 1]?.verdict.take
    return [...(takes ? [`Take ${one.verdict.take + 1}`] : []), ...linesOf(piece, one)]
  })
}

/** An extra key belongs to the bar of the note before it, as in the counts of bars. */
function verdictsOfBar(score: Score, verdicts: readonly NoteVerdict[], barNumber: string): readonly number[] {
  let bar = 0
  return verdicts.flatMap(({ noteIndex }, index) => {
    bar = score.notes[noteIndex ?? -1]?.bar ?? bar
    return score.bars[bar]?.number === barNumber ? [index] : []
  })
}

function timeOf({ expectedMs, playedMs }: VerdictReasons): number {
  return expectedMs ?? playedMs ?? 0
}

function linesOf(piece: ScoredPiece, reasons: VerdictReasons): readonly string[] {
  const { verdict, alternatives } = reasons
  const note = piece.imported.score.notes[verdict.noteIndex ?? -1]
  const key = piece.played[verdict.playedIndex ?? -1]
  const name = note ? `${note.hand} ${note.name}` : key ? pitchToName(key.pitch, 0) : ''
  const first = `  ${name.padEnd(14)}${VERDICTS[verdict.kind].padEnd(10)}${timeWords(reasons)}`
  return [first, ...alternatives.map((one) => `${' '.repeat(26)}${alternativeWords(piece, verdict, one)}`)]
}

const VERDICTS: Readonly<Record<NoteVerdict['kind'], string>> = {
  correct: 'correct',
  wrongPitch: 'wrong',
  missed: 'missed',
  extra: 'extra',
  uncertain: 'uncertain',
}

function timeWords({ verdict, expectedMs, playedMs, toleranceMs, isInTime, slip }: VerdictReasons): string {
  const words = [
    ...(expectedMs === null ? [] : [`expected at ${seconds(expectedMs)}`]),
    ...(playedMs === null ? [] : [`${slip ? `${slip.playedName} ` : ''}played at ${seconds(playedMs)}`]),
  ].join(', ')
  const { deltaMs } = verdict
  const late = deltaMs === null ? '' : `: ${lateWords(deltaMs)}, ${isInTime ? 'within' : 'beyond'} ${toleranceMs} ms`
  return words + late + (slip ? `; ${slipWords(slip)}` : '')
}

function alternativeWords(
  { imported: { score }, played }: ScoredPiece,
  verdict: NoteVerdict,
  { noteIndex, playedIndex, lateMs, slip, isTaken }: Alternative,
): string {
  const note = score.notes[noteIndex]
  const key = played[playedIndex]
  if (!note || !key) return ''
  const taken = isTaken ? ', which has its note' : ''
  if (verdict.kind === 'missed') {
    return `near it ${pitchToName(key.pitch, 0)} was struck, ${lateWords(lateMs)}${isTaken ? ', for another note' : ''}`
  }
  return `could be ${note.name} of bar ${score.bars[note.bar]?.number ?? '?'}, ${lateWords(lateMs)}${slip ? `, ${slipWords(slip)}` : ''}${taken}`
}

function slipWords({ slip }: NamedSlip): string {
  switch (slip.kind) {
    case 'octave':
      return `${Math.abs(slip.octaves)} octave${Math.abs(slip.octaves) === 1 ? '' : 's'} too ${slip.octaves > 0 ? 'high' : 'low'}`
    case 'missingAccidental':
      return 'its accidental was left out'
    case 'neighbouringKey':
    case 'otherKey': {
      const size = Math.abs(slip.semitones)
      return `${size} semitone${size === 1 ? '' : 's'} too ${slip.semitones > 0 ? 'high' : 'low'}`
    }
  }
}

function lateWords(deltaMs: number): string {
  const ms = Math.round(Math.abs(deltaMs))
  return ms === 0 ? 'in time' : `${ms} ms ${deltaMs > 0 ? 'late' : 'early'}`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`
}
