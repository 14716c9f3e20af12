import type { Followed } from '../../shared/follow/follower'
import type { Score } from '../../shared/music/score'
import type { PracticeTruth } from './practice-truth'

/** How long the follower was lost after a restart or a jump. */
export interface Restart {
  /** Index of the first played note of the new take. */
  readonly playedIndex: number
  /** Played notes up to and with the one from which on the place is right; null when it never was in this take. */
  readonly notesUntilRight: number | null
}

/** The place is found when it is right for so many right notes on end. */
const STEADY_NOTES = 3
/** Engravers round triplets: onsets nearer than this are one. */
const SAME_ONSET_BEATS = 0.01

/** `heard[k]` is what the follower said to the k-th key press. */
export function measureRestarts(score: Score, heard: readonly Followed[], { played }: PracticeTruth): Restart[] {
  const restarts: Restart[] = []
  for (let first = 0, next = 0; first < played.length; first = next) {
    const take = played[first]?.take
    while (next < played.length && played[next]?.take === take) next += 1
    if (first > 0) restarts.push({ playedIndex: first, notesUntilRight: notesUntilRight(first, next) })
  }
  return restarts

  function notesUntilRight(first: number, end: number): number | null {
    const places = rightPlaces(first, end)
    for (let i = 0; i < places.length; i += 1) {
      const found = places[i]
      if (found && places.slice(i, i + STEADY_NOTES).every(({ isRight }) => isRight))
        return found.playedIndex - first + 1
    }
    return null
  }

  /** Only right notes tell where the student is; a late note of a chord does not lead back. */
  function rightPlaces(first: number, end: number) {
    const places: { readonly playedIndex: number; readonly isRight: boolean }[] = []
    let farthest = -Infinity
    for (let playedIndex = first; playedIndex < end; playedIndex += 1) {
      const truth = played[playedIndex]
      const note = score.notes[truth?.noteIndex ?? -1]
      if (truth?.kind !== 'right' || !note) continue
      farthest = Math.max(farthest, note.onset)
      const said = heard[playedIndex]?.position?.onset
      const isAt = (beat: number) => said !== undefined && isSamePlace(score, said, beat)
      places.push({ playedIndex, isRight: isAt(farthest) || isAt(note.onset) })
    }
    return places
  }
}

/** On the page: a repeat has one place in all its passes. */
function isSamePlace({ bars }: Score, one: number, other: number): boolean {
  const [here, there] = [one, other].map((beat) => {
    const bar = bars.findLast(({ onset }) => onset < beat + SAME_ONSET_BEATS)
    return { bar: bar?.id ?? bar?.index, beat: beat - (bar?.onset ?? 0) }
  })
  return here?.bar === there?.bar && Math.abs((here?.beat ?? 0) - (there?.beat ?? 0)) < SAME_ONSET_BEATS
}
