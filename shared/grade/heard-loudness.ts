import { groupBy } from '../base/group-by'
import type { Hand, Score } from '../music/score'
import type { Ranked } from './rank-agreement'
import { isPlain, type LoudNote } from './struck-notes'
import { type WrittenLoudness, writtenLoudness } from './written-loudness'

/** A note that was struck, with what was asked of it. */
export type HeardNote = WrittenLoudness & { readonly note: LoudNote }

export function heardNotes(score: Score, loud: readonly LoudNote[]): readonly HeardNote[] {
  const loudnessOf = writtenLoudness(score)
  return loud.filter(isPlain).map((note) => ({ note, ...loudnessOf(note.written) }))
}

/**
 * How long a mark is taken at its word: then the phrase takes over, in every performance
 * that was measured (docs/decisions/0007-grading.md). Ours: a bar of 4/4.
 */
const FRESH_BEATS = 4

/** One beat of one hand, by its loudest key: the voices inside it differ for other reasons than the marks. */
export interface Passage extends Ranked {
  readonly take: number
  readonly hand: Hand
  readonly beat: number
  readonly bar: number
  /** Where the mark or the hairpin stands that says so. */
  readonly since: number
}

/** The passages for which a fresh mark says how loud they are. */
export function passagesOf(notes: readonly HeardNote[]): readonly Passage[] {
  const unaccented = notes.filter(({ ageBeats, isAccented }) => ageBeats <= FRESH_BEATS && !isAccented)
  const beats = groupBy(unaccented, ({ note }) => `${note.take} ${note.written.hand} ${Math.floor(note.written.onset)}`)
  return [...beats.values()].flatMap((beat): Passage[] => {
    const { note, step, since } = beat.reduce((best, one) =>
      one.note.played.velocity > best.note.played.velocity ? one : best,
    )
    const { written, played, take } = note
    if (step === null) return []
    return [
      { take, hand: written.hand, beat: written.onset, bar: written.bar, since, asked: step, heard: played.velocity },
    ]
  })
}
