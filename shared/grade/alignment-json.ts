import type { NoteId } from '../base/ids'
import type { LiveVerdict } from '../follow/live-verdict'
import type { Score } from '../music/score'
import { isOrnamental } from './ornamental'
import type { SessionReport, VerdictKind } from './session-report'

/** Who is who, for the command line and for measuring: written notes by id and pass, played ones by index. */
export interface AlignmentJson {
  readonly matches: readonly MatchJson[]
  /** Played notes that stand for no written one; a wrong key is one of them, and its written note a deletion. */
  readonly insertions: readonly number[]
  readonly deletions: readonly WrittenNoteJson[]
}

export interface WrittenNoteJson {
  readonly noteId: NoteId
  readonly pass: number
}

export interface MatchJson extends WrittenNoteJson {
  readonly performanceIndex: number
  readonly verdict: VerdictKind
  readonly deltaMs: number | null
}

/** The final word. */
export function toAlignmentJson(score: Score, report: SessionReport): AlignmentJson {
  const matches: MatchJson[] = []
  const insertions: number[] = []
  const deletions: WrittenNoteJson[] = []
  for (const verdict of report.verdicts) {
    const { kind, playedIndex, noteIndex, deltaMs } = verdict
    const note = noteIndex === null ? null : writtenNote(score, noteIndex)
    const isMatch = (kind === 'correct' && !isOrnamental(verdict)) || kind === 'uncertain'
    if (note && (kind === 'missed' || kind === 'wrongPitch')) deletions.push(note)
    if (playedIndex === null) continue
    if (note && isMatch) matches.push({ ...note, performanceIndex: playedIndex, verdict: kind, deltaMs })
    else insertions.push(playedIndex)
  }
  return { matches, insertions, deletions }
}

/**
 * What was said at the time: the first word about each played note, without hindsight. A note counts as deleted when
 * the last word about it was that it is missed, or when a wrong key was said to stand for it.
 */
export function toLiveAlignmentJson(score: Score, said: readonly LiveVerdict[]): AlignmentJson {
  const firstWords = new Map<number, Exclude<LiveVerdict, { kind: 'missed' }>>()
  const missed = new Set<number>()
  for (const verdict of said) {
    if (verdict.kind === 'missed') missed.add(verdict.noteIndex)
    else {
      if (!firstWords.has(verdict.playedIndex)) firstWords.set(verdict.playedIndex, verdict)
      if (verdict.kind === 'correct') missed.delete(verdict.noteIndex)
      if (verdict.kind === 'wrongPitch') missed.add(verdict.noteIndex)
    }
  }
  const matches: MatchJson[] = []
  const insertions: number[] = []
  for (const [performanceIndex, verdict] of firstWords) {
    const note = liveMatch(score, verdict)
    const deltaMs = 'deltaMs' in verdict ? verdict.deltaMs : null
    if (note) matches.push({ ...note, performanceIndex, verdict: verdict.kind, deltaMs })
    else insertions.push(performanceIndex)
  }
  return { matches, insertions, deletions: [...missed].flatMap((noteIndex) => writtenNote(score, noteIndex) ?? []) }
}

function liveMatch(score: Score, verdict: Exclude<LiveVerdict, { kind: 'missed' }>): WrittenNoteJson | null {
  switch (verdict.kind) {
    case 'correct':
      return verdict.isOrnamental ? null : writtenNote(score, verdict.noteIndex)
    case 'uncertain':
      return verdict.noteIndex === null ? null : writtenNote(score, verdict.noteIndex)
    case 'wrongPitch':
    case 'extra':
      return null
  }
}

function writtenNote(score: Score, noteIndex: number): WrittenNoteJson | null {
  const note = score.notes[noteIndex]
  return note ? { noteId: note.id, pass: note.pass } : null
}
