import type { StruckNote } from './read-struck-notes'
import type { TruthRow } from './truth-row'

/** Who played what in a straight performance. Score ids are those of the truth; numbers are performance indices. */
export interface StraightTruth {
  readonly matches: ReadonlyMap<string, number>
  readonly deletions: ReadonlySet<string>
  /** With those that the truth does not mention. */
  readonly insertions: ReadonlySet<number>
  /** Note-ons that the truth does not mention. */
  readonly unlisted: ReadonlySet<number>
}

/** A struck note of the truth and its note-on are no further apart. The evaluator's. */
const TOLERANCE_SECONDS = 0.005

/** Ties each row to the nearest free note-on of its pitch: the numbers that truths give notes depend on their reader. */
export function straightTruth(rows: readonly TruthRow[], notes: readonly StruckNote[]): StraightTruth {
  const matches = new Map<string, number>()
  const deletions = new Set<string>()
  const insertions = new Set<number>()
  const used = new Set<number>()
  for (const { scoreId, struck } of rows.toSorted(inPlayingOrder)) {
    const index = struck ? nearestFree(notes, struck, used) : null
    if (index !== null) used.add(index)
    if (struck && index === null) continue
    if (index === null) deletions.add(scoreId ?? '')
    else if (scoreId === null || matches.has(scoreId)) insertions.add(index)
    else matches.set(scoreId, index)
  }
  for (const scoreId of matches.keys()) deletions.delete(scoreId)
  const unlisted = new Set([...notes.keys()].filter((index) => !used.has(index)))
  return { matches, deletions, insertions: new Set([...insertions, ...unlisted]), unlisted }
}

/** Rows without a struck note come last. */
function inPlayingOrder({ struck: one }: TruthRow, { struck: other }: TruthRow): number {
  if (!one || !other) return Number(one === null) - Number(other === null)
  return one.seconds - other.seconds || one.pitch - other.pitch
}

/** Of equally near ones the first. Notes are in the order of time. */
function nearestFree(
  notes: readonly StruckNote[],
  { pitch, seconds }: StruckNote,
  used: ReadonlySet<number>,
): number | null {
  let nearest: number | null = null
  let distance = Infinity
  for (let i = firstFrom(notes, seconds - TOLERANCE_SECONDS); i < notes.length; i += 1) {
    const note = notes[i]
    if (!note || note.seconds > seconds + TOLERANCE_SECONDS) break
    if (note.pitch !== pitch || used.has(i) || Math.abs(note.seconds - seconds) >= distance) continue
    nearest = i
    distance = Math.abs(note.seconds - seconds)
  }
  return nearest
}

function firstFrom(notes: readonly StruckNote[], seconds: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.seconds ?? 0) < seconds) low = middle + 1
    else high = middle
  }
  return low
}
