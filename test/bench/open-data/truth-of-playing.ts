import type { Score } from '../../../shared/music/score'
import type { PlayedTruth, PracticeTruth } from '../../support/practice-truth'
import { lowestTwins } from '../../support/right-word'
import type { RestartTruth } from './restart-truth'
import type { StraightTruth } from './straight-truth'

/** A step of more than this between right notes is a repeat taken or left out. Ours: longer than any figure. */
const JUMP_BEATS = 8
/** The notes after it must go on from there: a single far one is a slip of the truth. */
const NOTES_TO_TELL = 3

/** The index of the written note of a truth's score id, of twins the lowest; null where our score has none. */
export type NoteFinder = (scoreId: string) => number | null

export function createNoteFinder(score: Score): NoteFinder {
  const twins = lowestTwins(score)
  const indexById = new Map<string, number>()
  for (const { id, pass, index } of score.notes) {
    const lowest = twins[index] ?? index
    indexById.set(`${id}-${pass}`, lowest)
    if (pass === 1 && !indexById.has(id)) indexById.set(id, lowest)
  }
  return (scoreId) => indexById.get(scoreId) ?? null
}

/** A straight performance has takes only where repeats are taken or left out otherwise than written. */
export function truthOfStraight(score: Score, truth: StraightTruth, noteCount: number): PracticeTruth {
  const find = createNoteFinder(score)
  const noteIndices = new Map([...truth.matches].map(([scoreId, index]) => [index, find(scoreId)] as const))
  const right = [...noteIndices].filter(([, noteIndex]) => noteIndex !== null).map(([index]) => index)
  const jumps = jumpsOf(
    score,
    noteIndices,
    right.sort((a, b) => a - b),
  )
  const played = Array.from({ length: noteCount }, (_, index): PlayedTruth => {
    const noteIndex = noteIndices.get(index) ?? null
    const isUnknown = truth.unlisted.has(index) || (noteIndices.has(index) && noteIndex === null)
    const kind = isUnknown ? 'unknown' : noteIndex === null ? 'extra' : 'right'
    const take = jumps.filter((jump) => jump <= index).length
    return { noteIndex, kind, meantNoteIndex: null, take, isReplay: false }
  })
  return { played, omitted: omittedNotes(score, played, [...truth.deletions], find) }
}

/** Performance indices at which another passage begins. */
function jumpsOf(
  score: Score,
  noteIndices: ReadonlyMap<number, number | null>,
  right: readonly number[],
): readonly number[] {
  const onsets = right.map((index) => score.notes[noteIndices.get(index) ?? -1]?.onset ?? 0)
  return right.filter((_, i) => {
    const before = onsets.slice(Math.max(0, i - NOTES_TO_TELL), i)
    const after = onsets.slice(i, i + NOTES_TO_TELL)
    if (before.length < NOTES_TO_TELL || after.length < NOTES_TO_TELL) return false
    return before.every((from) => after.every((to) => Math.abs(to - from) > JUMP_BEATS))
  })
}

/** A restart comes where what was played before a restart is played again; the pause before it tells the very note. */
export function truthOfRestarts(score: Score, truth: RestartTruth, struckMs: readonly number[]): PracticeTruth {
  const find = createNoteFinder(score)
  const starts = restartsOf(truth, struckMs)
  const takes = truth.notes.map((_, index) => starts.filter((start) => start <= index).length)
  const lastReplays = new Map<number, number>()
  truth.notes.forEach(({ kind }, index) => kind === 'replay' && lastReplays.set(takes[index] ?? 0, index))
  const played = truth.notes.map(({ scoreId, kind, insteadOf }, index): PlayedTruth => {
    const noteIndex = scoreId === null ? null : find(scoreId)
    const take = takes[index] ?? 0
    const isKey = kind === 'wrong' || kind === 'extra'
    return {
      noteIndex,
      kind: isKey ? kind : noteIndex === null ? 'unknown' : 'right',
      meantNoteIndex: insteadOf === undefined ? null : find(insteadOf),
      take,
      isReplay: kind === 'replay' || (isKey && take > 0 && index < (lastReplays.get(take) ?? -1)),
    }
  })
  return { played, omitted: omittedNotes(score, played, truth.deletions, find) }
}

function restartsOf({ notes }: RestartTruth, struckMs: readonly number[]): readonly number[] {
  const starts: number[] = []
  let lastRight = -1
  let struck = new Set<string>()
  notes.forEach(({ kind, scoreId }, index) => {
    if (scoreId === null) return
    const isBackAgain = kind === 'replay' && notes[lastRight]?.kind === 'before-restart'
    if (isBackAgain || struck.has(scoreId)) {
      starts.push(longestPause(struckMs, lastRight, index))
      struck = new Set()
    }
    struck.add(scoreId)
    lastRight = index
  })
  return starts
}

/** Of the notes after `from` and up to `to` the one with the longest pause before it. */
function longestPause(struckMs: readonly number[], from: number, to: number): number {
  const pauseBefore = (index: number) => (struckMs[index] ?? 0) - (struckMs[index - 1] ?? 0)
  let longest = to
  for (let index = from + 1; index < to; index += 1) if (pauseBefore(index) > pauseBefore(longest)) longest = index
  return longest
}

/** Each in the first take that goes past it. A note whose twin was struck is not omitted. */
function omittedNotes(
  score: Score,
  played: readonly PlayedTruth[],
  scoreIds: readonly string[],
  find: NoteFinder,
): PracticeTruth['omitted'] {
  const struck = new Set(played.map(({ noteIndex }) => noteIndex))
  const reaches = reachOfTakes(score, played)
  const notes = new Set(scoreIds.map(find).filter((index) => index !== null))
  return [...notes]
    .filter((noteIndex) => !struck.has(noteIndex))
    .map((noteIndex) => {
      const onset = score.notes[noteIndex]?.onset ?? 0
      const take = reaches.findIndex(({ from, to }) => from <= onset && onset <= to)
      return { take: Math.max(0, take), noteIndex }
    })
}

function reachOfTakes(score: Score, played: readonly PlayedTruth[]) {
  const reaches: { from: number; to: number }[] = []
  for (const { take, noteIndex } of played) {
    const reach = (reaches[take] ??= { from: Infinity, to: -Infinity })
    const onset = score.notes[noteIndex ?? -1]?.onset
    if (onset === undefined) continue
    reach.from = Math.min(reach.from, onset)
    reach.to = Math.max(reach.to, onset)
  }
  return reaches
}
