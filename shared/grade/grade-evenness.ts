import { groupBy } from '../base/group-by'
import { spreadMs } from './grade-bars'
import type { EvennessDetail } from './session-detail'
import { isPlain, type StruckNote } from './struck-notes'

/** A run: at least so many equal notes of one hand in a row, one key at a time, eighths or shorter. Ours. */
const MIN_RUN = 6
const LONGEST_DURATION = 0.5
/** Triplets are stored as rounded thirds. */
const SAME_BEAT = 0.01
/** A step from which the student stumbled by more than its length is no step of a run. */
const MOST_STRETCH = 2

/** How evenly runs of equal notes were played, against the student's own local tempo. */
export function gradeEvenness(struck: readonly StruckNote[]): EvennessDetail {
  const runs = findRuns(struck)
  const stretches = runs.flatMap((run) => run.flatMap((note, i) => stretchOf(note, run[i + 1])))
  const spread = spreadMs(stretches)
  return { spreadPercent: spread === null ? null : spread * 100, runs: runs.length, steps: stretches.length }
}

/** Each run's notes, in the order of the score. */
export function findRuns(struck: readonly StruckNote[]): readonly (readonly StruckNote[])[] {
  const hands = groupBy(
    struck.filter((note) => note.isTimed && isPlain(note)),
    ({ take, written }) => `${take} ${written.hand}`,
  )
  return [...hands.values()].flatMap((hand) => {
    const singles = singleNotes(hand)
    const runs: StruckNote[][] = []
    singles.forEach((note, i) => {
      const last = runs.at(-1)
      if (last && goesOn(singles[i - 1], note)) last.push(note)
      else runs.push([note])
    })
    return runs.filter((run) => run.length >= MIN_RUN)
  })
}

function singleNotes(hand: readonly StruckNote[]): readonly StruckNote[] {
  const onsets = groupBy(hand, ({ written }) => written.onset)
  const single = [...onsets.values()].flatMap((chord) => (chord.length === 1 ? chord : []))
  return single.toSorted((a, b) => a.written.onset - b.written.onset)
}

function goesOn(before: StruckNote | undefined, note: StruckNote): boolean {
  if (!before || before.written.duration > LONGEST_DURATION) return false
  const isEqual = Math.abs(before.written.duration - note.written.duration) < SAME_BEAT
  return isEqual && Math.abs(before.written.onset + before.written.duration - note.written.onset) < SAME_BEAT
}

/** How much longer this step was than the student's own tempo asked, as a share of it. */
function stretchOf(note: StruckNote, next: StruckNote | undefined): readonly number[] {
  if (!next) return []
  const stepMs = next.played.onsetMs - note.played.onsetMs
  const excessMs = next.deltaMs - note.deltaMs
  const stretch = excessMs / (stepMs - excessMs)
  return Math.abs(stretch) < MOST_STRETCH ? [stretch] : []
}
