import type { Score, ScoreNote } from '../../../shared/music/score'
import type { NamedDocument } from './named-document'
import { createNoteFinder } from './truth-of-playing'
import { groupOf, type UnisonGroups } from './unison-groups'

/** Why the truth and we differ about a played note, as far as the notes themselves can tell. */
export type DifferenceKind = 'twin' | 'grace' | 'ornament' | 'unlisted' | 'twoStrokes' | 'shifted' | 'other'

/** A played note of which the truth says one thing and we another. */
export interface Difference {
  readonly playedIndex: number
  readonly kind: DifferenceKind
  /** null: it says that no written note was meant. */
  readonly truth: ScoreNote | null
  readonly ours: ScoreNote | null
}

/** What the truth says of each played note that it mentions: a score id, or null for a note that is no written one. */
export type TruthByNote = ReadonlyMap<number, string | null>

interface Given {
  readonly score: Score
  readonly truth: TruthByNote
  /** Score ids that were not played, as the truth has it. */
  readonly deletions: Iterable<string>
  readonly ours: NamedDocument
  readonly groups: UnisonGroups
}

/** Engravers round triplets: onsets nearer than this are one. */
const SAME_ONSET_BEATS = 0.01

export function findDifferences({ score, truth, deletions, ours, groups }: Given): readonly Difference[] {
  const find = createNoteFinder(score)
  const noteOf = (scoreId: string | null) => score.notes[scoreId === null ? -1 : (find(scoreId) ?? -1)] ?? null
  const group = (scoreId: string | null) => (scoreId === null ? null : groupOf(scoreId, groups))
  const said = new Map(ours.matches.map(({ performanceIndex, scoreId }) => [performanceIndex, scoreId] as const))
  const listed = new Set([...truth.values(), ...deletions].map(group))
  const trueGroups = new Set([...truth.values()].map(group))
  const saidGroups = new Set([...said.values()].map(group))
  const neighbours = neighboursOfPitch(score)

  function kindOf(trueId: string | null, ourId: string | null): DifferenceKind {
    const [one, other] = [noteOf(trueId), noteOf(ourId)]
    if (one && other && isSamePlace(one, other)) return one.isGrace || other.isGrace ? 'grace' : 'twin'
    if (one?.ornament || other?.ornament) return 'ornament'
    if (one && other) return neighbours.get(one.index)?.includes(other.index) ? 'shifted' : 'other'
    if (ourId !== null && !listed.has(group(ourId))) return 'unlisted'
    const isStruckElsewhere = trueId === null ? trueGroups.has(group(ourId)) : saidGroups.has(group(trueId))
    return isStruckElsewhere ? 'twoStrokes' : 'other'
  }

  return [...truth]
    .map(([playedIndex, trueId]) => ({ playedIndex, trueId, ourId: said.get(playedIndex) ?? null }))
    .filter(({ trueId, ourId }) => group(trueId) !== group(ourId))
    .map(({ playedIndex, trueId, ourId }) => {
      return { playedIndex, kind: kindOf(trueId, ourId), truth: noteOf(trueId), ours: noteOf(ourId) }
    })
    .sort((a, b) => a.playedIndex - b.playedIndex)
}

function isSamePlace(one: ScoreNote, other: ScoreNote): boolean {
  return one.pitch === other.pitch && Math.abs(one.onset - other.onset) < SAME_ONSET_BEATS
}

/** The notes of the same pitch just before and after each note, twins left out. */
function neighboursOfPitch(score: Score): ReadonlyMap<number, readonly number[]> {
  const last = new Map<number, ScoreNote>()
  const neighbours = new Map<number, number[]>()
  for (const note of score.notes) {
    const before = last.get(note.pitch)
    const isTwin = before !== undefined && !before.isGrace && !note.isGrace && isSamePlace(before, note)
    if (isTwin) continue
    last.set(note.pitch, note)
    neighbours.set(note.index, before ? [before.index] : [])
    if (before) neighbours.get(before.index)?.push(note.index)
  }
  return neighbours
}
