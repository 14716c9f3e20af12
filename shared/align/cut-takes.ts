import { EXTRA, JUMPED } from '../follow/trail'
import type { ScoreIndex } from '../music/score-index'
import type { PlayedNote } from '../performance/played-note'

/** Why a take began: with the session, where the student said, where he jumped to, or after a long pause. */
export type TakeBeginning = 'start' | 'said' | 'jump' | 'pause'

/** One pass without a restart, a jump or a long pause. */
export interface TakeSpan {
  readonly firstPlayed: number
  /** One past the last played note. */
  readonly endPlayed: number
  readonly firstOnset: number
  readonly lastOnset: number
  readonly began: TakeBeginning
  /** Only a pause lies between this take and the one before. */
  readonly goesOn: boolean
  /** The student broke off here to go on elsewhere. */
  readonly wasBrokenOff: boolean
}

/** Silence after which the student begins anew, even where he stopped. Ours: no written rest is that long. */
const LONG_PAUSE_MS = 6000
/** Notes before a jump was noticed that may already belong to the place it led to. */
const UNNOTICED = 8
/** Onsets between two such notes. */
const UNNOTICED_STEP = 3

/** Moves notes at the seams to the place where they belong, then cuts the session there. Changes `labels`. */
export function cutIntoTakes(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  starts: ReadonlyMap<number, number>,
): TakeSpan[] {
  const cuts = findSeams(index, played, labels, findCuts(played, labels, starts))
  return cuts.map((cut, take) => {
    const firstPlayed = cut.at
    const endPlayed = cuts[take + 1]?.at ?? played.length
    const reach = reachOf(index, labels, firstPlayed, endPlayed)
    const said = starts.get(cut.at)
    const isSaidStart = said !== undefined && said <= reach.first && isSameBar(index, said, reach.first)
    const following = cuts[take + 1]?.kind
    return {
      firstPlayed,
      endPlayed,
      firstOnset: isSaidStart ? said : reach.first,
      lastOnset: reach.last,
      began: cut.at === 0 ? 'start' : cut.kind,
      goesOn: cut.kind === 'pause',
      wasBrokenOff: following === 'jump' || following === 'said',
    }
  })
}

interface Cut {
  readonly at: number
  readonly kind: 'said' | 'jump' | 'pause'
}

function findCuts(played: readonly PlayedNote[], labels: Int32Array, starts: ReadonlyMap<number, number>): Cut[] {
  return played.flatMap((note, at): Cut[] => {
    const label = labels[at] ?? EXTRA
    const pauseMs = note.onsetMs - (played[at - 1]?.onsetMs ?? note.onsetMs)
    if (starts.has(at)) return [{ at, kind: 'said' }]
    if (label >= 0 && label & JUMPED) return [{ at, kind: 'jump' }]
    if (pauseMs > LONG_PAUSE_MS) return [{ at, kind: 'pause' }]
    return []
  })
}

/** Each jump reaches back to the cut before it at most; where it takes all notes from that one, it takes its place. */
function findSeams(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  cuts: readonly Cut[],
): readonly Cut[] {
  const seams: Cut[] = []
  cuts.forEach(({ at, kind }, nth) => {
    const span = { from: cuts[nth - 1]?.at ?? 0, jumpedAt: at }
    const seam = { at: kind === 'jump' ? reachBack(index, played, labels, span) : at, kind }
    if (seams.at(-1)?.at === seam.at) seams.pop()
    seams.push(seam)
  })
  return seams
}

/** A jump is noticed late: unexplained notes just before it may be the notes just before where it landed. */
function reachBack(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  { from, jumpedAt }: { readonly from: number; readonly jumpedAt: number },
): number {
  let seam = jumpedAt
  let onset = index.keyOnsets[(labels[jumpedAt] ?? 0) & ~JUMPED] ?? 0
  for (let i = jumpedAt - 1; i >= from && i >= jumpedAt - UNNOTICED && labels[i] === EXTRA; i -= 1) {
    const key = keyBefore(index, played[i]?.pitch ?? 0, onset, labels.subarray(seam, jumpedAt + UNNOTICED))
    if (key === null) continue
    labels[i] = key
    seam = i
    onset = index.keyOnsets[key] ?? 0
  }
  return seam
}

function keyBefore(index: ScoreIndex, pitch: number, onset: number, taken: Int32Array): number | null {
  for (let at = onset; at >= 0 && at >= onset - UNNOTICED_STEP; at -= 1) {
    for (let key = index.firstKeys[at] ?? 0; key < (index.firstKeys[at + 1] ?? 0); key += 1)
      if (index.keyPitches[key] === pitch && !taken.some((label) => label >= 0 && (label & ~JUMPED) === key)) return key
  }
  return null
}

function reachOf(index: ScoreIndex, labels: Int32Array, from: number, to: number) {
  let first = Infinity
  let last = -1
  for (let i = from; i < to; i += 1) {
    const label = labels[i] ?? EXTRA
    if (label < 0) continue
    const onset = index.keyOnsets[label & ~JUMPED] ?? 0
    first = Math.min(first, onset)
    last = Math.max(last, onset)
  }
  return last < 0 ? { first: 0, last: -1 } : { first, last }
}

function isSameBar(index: ScoreIndex, onset: number, other: number): boolean {
  return index.onsetBars[onset] === index.onsetBars[other]
}
