import { groupBy } from '../base/group-by'
import type { PedalSpan, Score, ScoreNote } from '../music/score'

/** No press may hold what sounds at `from` and what sounds at `at` together. */
export interface PedalChange {
  readonly from: number
  /** The beat at which the pedal should come up. */
  readonly due: number
  readonly at: number
}

/** A pedal that is written to end is taken again at once when the next one begins so soon. Ours. */
const AT_ONCE_BEATS = 0.25

/** Where one written pedal gives way to the next, at once or after a rest without pedal. */
export function writtenChanges(pedals: readonly PedalSpan[]): readonly PedalChange[] {
  return pedals.flatMap(({ end }, i) => {
    const next = pedals[i + 1]
    if (!next) return []
    const isAtOnce = next.onset - end <= AT_ONCE_BEATS
    return [{ from: Math.min(end, next.onset) - AT_ONCE_BEATS, due: isAtOnce ? next.onset : end, at: next.onset }]
  })
}

/**
 * Where a held pedal would blur two harmonies. Asked only from one bar to the next, and only where the bass moves to
 * another note and the left hand's new notes lie a semitone from its old ones: a teacher would agree on these.
 */
export function harmonyChanges(score: Score): readonly PedalChange[] {
  const left = score.notes.filter((note) => note.hand === 'left' && !note.isGrace)
  const bars = [...groupBy(left, (note) => note.bar)].sort(([a], [b]) => a - b)
  return bars.flatMap(([bar, notes], i) => {
    const [before, earlier] = bars[i - 1] ?? [-1, []]
    return before === bar - 1 ? changeBetween(earlier, notes) : []
  })
}

function changeBetween(earlier: readonly ScoreNote[], notes: readonly ScoreNote[]): readonly PedalChange[] {
  if (bassOf(earlier) === bassOf(notes)) return []
  const old = new Set(earlier.map(classOf))
  const fresh = new Set(notes.map(classOf))
  const gone = earlier.filter((note) => !fresh.has(classOf(note)))
  const isClash = (note: ScoreNote) =>
    !old.has(classOf(note)) && gone.some((other) => isSemitone(classOf(note), classOf(other)))
  const clash = notes.find(isClash)
  const lastGone = gone.at(-1)
  return clash && lastGone ? [{ from: lastGone.onset, due: clash.onset, at: clash.onset }] : []
}

const classOf = (note: ScoreNote): number => note.pitch % 12

function bassOf(notes: readonly ScoreNote[]): number {
  return Math.min(...notes.map((note) => note.pitch)) % 12
}

function isSemitone(one: number, other: number): boolean {
  const distance = Math.abs(one - other)
  return distance === 1 || distance === 11
}
