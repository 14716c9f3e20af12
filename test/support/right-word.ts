import type { LiveVerdict } from '../../shared/follow/live-verdict'
import { isOrnamental } from '../../shared/grade/ornamental'
import type { NoteVerdict } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import { indexScore } from '../../shared/music/score-index'
import type { PlayedTruth } from './practice-truth'

/** What was said of a played note, live or at the end, as far as it can be right or wrong. */
export interface Word {
  readonly kind: 'correct' | 'wrongPitch' | 'extra' | 'uncertain'
  readonly noteIndex: number | null
  /** A further note of a written ornament. */
  readonly isOrnamental: boolean
}

export function wordOfLive(verdict: Exclude<LiveVerdict, { kind: 'missed' }>): Word {
  return {
    kind: verdict.kind,
    noteIndex: 'noteIndex' in verdict ? verdict.noteIndex : null,
    isOrnamental: verdict.kind === 'correct' && verdict.isOrnamental === true,
  }
}

/** null for a missed note, which nobody played. */
export function wordOfFinal(verdict: NoteVerdict): Word | null {
  if (verdict.kind === 'missed') return null
  return { kind: verdict.kind, noteIndex: verdict.noteIndex, isOrnamental: isOrnamental(verdict) }
}

/** Of each note the twin with the lowest index: notes of equal pitch and onset are one key. */
export function lowestTwins(score: Score): Int32Array {
  const { noteKeys, keyCount } = indexScore(score, 'both')
  const lowest = new Int32Array(keyCount).fill(-1)
  return noteKeys.map((key, noteIndex) => {
    if (lowest[key] === -1) lowest[key] = noteIndex
    return lowest[key] ?? noteIndex
  })
}

/** Of each note the first one with the same head on the page: its twin, or itself in the first pass of a repeat. */
export function printedHeads(score: Score): Int32Array {
  const firstById = new Map<string, number>()
  return lowestTwins(score).map((twin) => {
    const id = score.notes[twin]?.id ?? ''
    const first = firstById.get(id)
    if (first === undefined) firstById.set(id, twin)
    return first ?? twin
  })
}

/**
 * Whether a word is true of the page: it may mean another pass of a repeat. A wrong and an extra key must not pass for a written note, whatever else is said of them; a
 * further note of an ornament must not be called wrong either. null where the truth is not known.
 */
export function isRightWord(word: Word, truth: PlayedTruth, heads: Int32Array): boolean | null {
  const isMatch = !word.isOrnamental && (word.kind === 'correct' || word.kind === 'uncertain')
  const matched = isMatch && word.noteIndex !== null ? heads[word.noteIndex] : undefined
  switch (truth.kind) {
    case 'right':
      return matched !== undefined && matched === heads[truth.noteIndex ?? -1]
    case 'wrong':
    case 'extra':
      return matched === undefined
    case 'ornament':
      return word.isOrnamental || (word.kind === 'uncertain' && matched === undefined)
    case 'unknown':
      return null
  }
}

/** A red mark on the page. */
export function isRed({ kind }: Word): boolean {
  return kind === 'wrongPitch' || kind === 'extra'
}

export function isSameWord(one: Word, other: Word): boolean {
  const isSameNote = one.noteIndex === other.noteIndex
  return isSameNote && one.kind === other.kind && one.isOrnamental === other.isOrnamental
}
