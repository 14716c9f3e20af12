import type { NoteId } from '../base/ids'
import type { LiveVerdict } from '../follow/live-verdict'
import type { HandChoice, Score } from '../music/score'
import { indexScore } from '../music/score-index'
import { isOrnamental } from './ornamental'
import type { Aggregate, NoteVerdict, SessionReport, VerdictKind } from './session-report'
import { summarize } from './summarize'

/** A judged performance for programs: what the command line prints, and what is measured. */
export interface ScoringDocument extends Aggregate {
  readonly matches: readonly MatchedNote[]
  /** Played notes that stand for no written one. A wrong key is one of them, and its written note a deletion. */
  readonly insertions: readonly number[]
  /**
   * Written notes that no key was struck for: the missed ones, and the second voice of each unison. That one is no
   * fault and counts nowhere else: the key is written twice and can be struck once.
   */
  readonly deletions: readonly WrittenNote[]
  /** The insertions that were wrong keys, with the written notes they were meant to be. */
  readonly wrongPitches: readonly WrongNote[]
}

export interface WrittenNote {
  readonly noteId: NoteId
  readonly pass: number
}

export interface MatchedNote extends WrittenNote {
  readonly performanceIndex: number
  readonly verdict: VerdictKind
  readonly deltaMs: number | null
}

export interface WrongNote extends WrittenNote {
  readonly performanceIndex: number
  readonly deltaMs: number | null
}

/** The final word. */
export function documentOfReport(
  score: Score,
  { verdicts, aggregate }: SessionReport,
  hands: HandChoice,
): ScoringDocument {
  return { ...aggregate, ...placeNotes(score, verdicts, hands) }
}

/** What was said at the time: the first word about each played note, without hindsight. */
export function documentOfLive(score: Score, said: readonly LiveVerdict[], hands: HandChoice): ScoringDocument {
  const verdicts = firstWords(said)
  return { ...summarize(score, verdicts).aggregate, ...placeNotes(score, verdicts, hands) }
}

type PlacedNotes = Omit<ScoringDocument, keyof Aggregate>

function placeNotes(score: Score, verdicts: readonly NoteVerdict[], hands: HandChoice): PlacedNotes {
  const matches: MatchedNote[] = []
  const insertions: number[] = []
  const deletions: WrittenNote[] = []
  const wrongPitches: WrongNote[] = []
  for (const verdict of verdicts) {
    const { kind, playedIndex: performanceIndex, noteIndex, deltaMs } = verdict
    const note = noteIndex === null ? null : writtenNote(score, noteIndex)
    const isMatch = (kind === 'correct' && !isOrnamental(verdict)) || kind === 'uncertain'
    if (note && (kind === 'missed' || kind === 'wrongPitch')) deletions.push(note)
    if (performanceIndex === null) continue
    if (note && isMatch) matches.push({ ...note, performanceIndex, verdict: kind, deltaMs })
    else insertions.push(performanceIndex)
    if (note && kind === 'wrongPitch') wrongPitches.push({ ...note, performanceIndex, deltaMs })
  }
  deletions.push(...unstruckTwins(score, verdicts, hands))
  return { matches, insertions, deletions, wrongPitches }
}

/** The other notes of each key that was expected: in a unison of two voices, one of them stands for both. */
function unstruckTwins(score: Score, verdicts: readonly NoteVerdict[], hands: HandChoice): WrittenNote[] {
  const { noteKeys, keyNotes } = indexScore(score, hands)
  const judged = new Set(verdicts.map(({ noteIndex }) => noteIndex))
  return score.notes
    .filter(({ index }) => {
      const head = keyNotes[noteKeys[index] ?? -1]
      return head !== undefined && head !== index && judged.has(head)
    })
    .map(({ id, pass }) => ({ noteId: id, pass }))
}

/** A note is missed when that was the last word about it; a wrong key has its own verdict. */
function firstWords(said: readonly LiveVerdict[]): NoteVerdict[] {
  const first = new Map<number, NoteVerdict>()
  const missed = new Set<number>()
  for (const verdict of said) {
    if (verdict.kind === 'missed') {
      missed.add(verdict.noteIndex)
      continue
    }
    if (!first.has(verdict.playedIndex)) first.set(verdict.playedIndex, finalForm(verdict))
    if (verdict.kind === 'correct' || verdict.kind === 'wrongPitch') missed.delete(verdict.noteIndex)
  }
  const missedVerdicts = [...missed].map((noteIndex): NoteVerdict => {
    return { kind: 'missed', take: 0, playedIndex: null, noteIndex, deltaMs: null }
  })
  return [...first.values(), ...missedVerdicts]
}

function finalForm(verdict: Exclude<LiveVerdict, { kind: 'missed' }>): NoteVerdict {
  const { kind, playedIndex } = verdict
  const noteIndex = 'noteIndex' in verdict ? verdict.noteIndex : null
  const isCounted = 'deltaMs' in verdict && !(verdict.kind === 'correct' && verdict.isOrnamental)
  const deltaMs = isCounted ? verdict.deltaMs : null
  const counts = { kind, take: 0, playedIndex, noteIndex, deltaMs }
  return isCounted && deltaMs === null ? { ...counts, isUntimed: true } : counts
}

function writtenNote(score: Score, noteIndex: number): WrittenNote | null {
  const note = score.notes[noteIndex]
  return note ? { noteId: note.id, pass: note.pass } : null
}
