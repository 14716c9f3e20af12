import { ORNAMENTAL } from '../follow/trail'
import type { ScoreIndex } from '../music/score-index'
import type { PlayedNote } from '../performance/played-note'
import type { TakeSpan } from './cut-takes'
import type { TimeCurve } from './time-curve'

/** The upper neighbour of a trill is so many semitones above the written note. */
const NEIGHBOUR_SEMITONES = 2
/** Played notes that lie between the first note of a trill and its written one at most: the rest of a chord. Ours. */
const NOTES_BETWEEN = 6
/** A slower first note is a tune of its own. Ours; the same as a slow trill's for the ear. */
const SLOWEST_MS = 250

/**
 * A trill that begins with its upper neighbour begins on the beat (C. P. E. Bach, Versuch, 1753): this first note
 * stands for the written one, or every such trill would be called late. Changes `labels` of one take.
 */
export function beginTrills(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  { span, curve, trills }: { readonly span: TakeSpan; readonly curve: TimeCurve; readonly trills: ReadonlySet<number> },
): void {
  for (let i = span.firstPlayed; i < span.endPlayed; i += 1) {
    const key = labels[i] ?? ORNAMENTAL
    if (!trills.has(key)) continue
    const dueMs = companionMs(index, played, labels, i) ?? curve.msAt(index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0)
    const first = upperNeighbourBefore(played, labels, { from: Math.max(span.firstPlayed, i - NOTES_BETWEEN), at: i })
    if (first === null || isNearer(played[i], played[first], dueMs)) continue
    labels[first] = key
    labels[i] = ORNAMENTAL
  }
}

/** When the first of the other notes of its onset was struck: a trill begins with them. */
function companionMs(index: ScoreIndex, played: readonly PlayedNote[], labels: Int32Array, at: number): number | null {
  const onset = index.keyOnsets[labels[at] ?? 0]
  for (let i = Math.max(0, at - NOTES_BETWEEN); i <= at + NOTES_BETWEEN; i += 1) {
    const key = labels[i] ?? ORNAMENTAL
    if (i !== at && key >= 0 && !index.keyIsGrace[key] && index.keyOnsets[key] === onset)
      return played[i]?.onsetMs ?? null
  }
  return null
}

/** The earliest of the neighbours that lead to the written note. */
function upperNeighbourBefore(
  played: readonly PlayedNote[],
  labels: Int32Array,
  { from, at }: { readonly from: number; readonly at: number },
): number | null {
  const written = played[at]
  if (!written) return null
  let first: number | null = null
  for (let i = at - 1; i >= from; i -= 1) {
    const note = played[i]
    if (!note || written.onsetMs - note.onsetMs > SLOWEST_MS) break
    const semitones = note.pitch - written.pitch
    if (labels[i] === ORNAMENTAL && semitones > 0 && semitones <= NEIGHBOUR_SEMITONES) first = i
  }
  return first
}

function isNearer(note: PlayedNote | undefined, other: PlayedNote | undefined, ms: number): boolean {
  return Math.abs((note?.onsetMs ?? Infinity) - ms) <= Math.abs((other?.onsetMs ?? Infinity) - ms)
}
