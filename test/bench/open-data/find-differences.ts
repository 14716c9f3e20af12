import { groupBy } from '../../../shared/base/group-by'
import type { Score, ScoreNote } from '../../../shared/music/score'
import type { DifferenceKind } from './difference-kinds'
import type { NamedDocument } from './named-document'
import type { StruckNote } from './read-struck-notes'
import { spreadCauses } from './spread-causes'
import { createNoteFinder } from './truth-of-playing'
import { groupOf, type UnisonGroups } from './unison-groups'

/** A played note of which the truth says one thing and we another. */
export interface Difference {
  readonly playedIndex: number
  readonly kind: DifferenceKind
  readonly truth: NamedNote | null
  readonly ours: NamedNote | null
}

/** A written note; `note` is null where our score has none of that id to strike. */
export interface NamedNote {
  readonly scoreId: string
  readonly note: ScoreNote | null
}

/** What the truth says of each played note that it mentions: a score id, or null for a note that is no written one. */
export type TruthByNote = ReadonlyMap<number, string | null>

interface Given {
  readonly score: Score
  readonly struck: readonly StruckNote[]
  readonly truth: TruthByNote
  /** Score ids that were not played, as the truth has it. */
  readonly deletions: Iterable<string>
  readonly ours: NamedDocument
  readonly groups: UnisonGroups
  /** Ids of notes that are not drawn. */
  readonly hidden: ReadonlySet<string>
}

/** Engravers round triplets: onsets nearer than this are one. */
const SAME_ONSET_BEATS = 0.01
/** Two strokes further apart are not two tries at one note. Ours. */
const NEAR_SECONDS = 3

export function findDifferences({
  score,
  struck,
  truth,
  deletions,
  ours,
  groups,
  hidden,
}: Given): readonly Difference[] {
  const find = createNoteFinder(score)
  const group = (scoreId: string) => groupOf(scoreId, groups)
  const named = (scoreId: string | null | undefined): NamedNote | null => {
    return typeof scoreId === 'string' ? { scoreId, note: score.notes[find(scoreId) ?? -1] ?? null } : null
  }
  const said = new Map(ours.matches.map(({ performanceIndex, scoreId }) => [performanceIndex, scoreId] as const))
  const secondsOf = (playedIndex: number) => struck[playedIndex]?.seconds ?? 0
  const trueStrokes = strokesByGroup(truth)
  const ourStrokes = strokesByGroup(said)
  const listed = new Set([...trueStrokes.keys(), ...[...deletions].map(group)])
  const neighbours = neighboursOfPitch(score)

  function strokesByGroup(notes: TruthByNote): ReadonlyMap<string, readonly number[]> {
    const strokes = [...notes].flatMap(([playedIndex, id]) => (id === null ? [] : [{ playedIndex, name: group(id) }]))
    const grouped = groupBy(strokes, ({ name }) => name)
    return new Map([...grouped].map(([name, those]) => [name, those.map((it) => secondsOf(it.playedIndex))]))
  }

  function kindOf(playedIndex: number, one: NamedNote | null, other: NamedNote | null): DifferenceKind {
    const notes = [one, other].flatMap((it) => it?.note ?? [])
    const [first, second] = notes
    if (one && !one.note) return 'tied'
    if (first && second && isSamePlace(first, second)) return first.isGrace || second.isGrace ? 'grace' : 'twin'
    if (notes.some(({ ornament }) => ornament !== null)) return 'ornament'
    if (other && !listed.has(group(other.scoreId))) return 'unlisted'
    if (one?.note && one.note.pitch !== struck[playedIndex]?.pitch) return 'wrongKey'
    if (notes.some(({ id }) => hidden.has(id))) return 'writtenOut'
    if (first && second) return neighbours.get(first.index)?.includes(second.index) ? 'shifted' : 'elsewhere'
    const isNear = (seconds: number) => Math.abs(seconds - secondsOf(playedIndex)) <= NEAR_SECONDS
    if (one) return ourStrokes.get(group(one.scoreId))?.some(isNear) ? 'twoStrokes' : 'calledExtra'
    return trueStrokes.get(group(other?.scoreId ?? ''))?.some(isNear) ? 'twoStrokes' : 'fitsOmitted'
  }

  const differences = [...truth]
    .map(([playedIndex, scoreId]) => ({ playedIndex, truth: named(scoreId), ours: named(said.get(playedIndex)) }))
    .map((it) => ({ ...it, groups: [it.truth, it.ours].map((note) => (note ? group(note.scoreId) : '')) }))
    .filter(({ groups: [trueGroup, ourGroup] }) => trueGroup !== ourGroup)
    .map((it) => {
      const kind = kindOf(it.playedIndex, it.truth, it.ours)
      return { ...it, kind, groups: it.groups.filter((name) => name !== '') }
    })
    .sort((a, b) => a.playedIndex - b.playedIndex)
  return spreadCauses(differences)
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
