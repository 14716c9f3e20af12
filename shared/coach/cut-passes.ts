import type { LoopOnsets } from '../follow/propose-wrap'
import type { CoachScore } from './coach-score'
import type { HeardNote } from './heard-note'

/** One time through some bars: notes from `first` up to, not including, `end`. */
export interface Pass {
  readonly first: number
  readonly end: number
  /** It was not broken off: the loop went round, or the end of it was reached. */
  readonly isRound: boolean
}

/** Who goes back less than this only puts something right. Ours: a stutter repeats a chord, a restart at least a beat. */
const BACK_BEATS = 1
/** A key may come so many onsets late, as for the follower (`PATIENCE` there). */
const LATE_ONSETS = 2
/** Farther on than this in one step is a jump, as for the follower. */
const JUMP_ONSETS = 16
/** So near to its end a round may leave off, as in the follower's `WRAP_REACH`. */
const LOOSE_END = 3

/** Cuts what was heard from the note `from` on into passes: by going back, by jumps, and where the student said so. */
export function cutPasses(
  notes: readonly HeardNote[],
  from: number,
  coachScore: CoachScore,
  loop: LoopOnsets | null,
): readonly Pass[] {
  const { index } = coachScore
  const passes: Pass[] = []
  let first = from
  let furthest = -1
  let played = new Set<number>()

  for (let i = from; i < notes.length; i += 1) {
    const note = notes[i]
    if (!note) continue
    const onset = note.key < 0 ? -1 : (index.keyOnsets[note.key] ?? 0)
    if (i > first && (note.isBeginning || isElsewhere(note.key, onset))) {
      passes.push({ first, end: i, isRound: isAtEnd(furthest, loop) && isAtBeginning(onset, loop) })
      first = i
      furthest = -1
      played = new Set()
    }
    if (onset < 0) continue
    furthest = Math.max(furthest, onset)
    played.add(note.key)
  }
  // Nobody has gone round yet, so at the end nothing is left out yet.
  if (notes.length > first)
    passes.push({ first, end: notes.length, isRound: loop !== null && furthest === loop.end - 1 })
  return passes

  function isElsewhere(key: number, onset: number): boolean {
    if (onset < 0 || furthest < 0 || !leadsElsewhere(coachScore, loop, { furthest, onset })) return false
    return onset > furthest || played.has(key) || onset < furthest - LATE_ONSETS
  }
}

/** Whether this onset may be another pass than the one that came as far as `furthest`. */
export function leadsElsewhere(
  { index }: CoachScore,
  loop: LoopOnsets | null,
  { furthest, onset }: { readonly furthest: number; readonly onset: number },
): boolean {
  const beat = (at: number) => index.onsetBeats[at] ?? 0
  const loopBeats = loop ? beat(Math.max(loop.first, loop.end - 1)) - beat(loop.first) : BACK_BEATS
  const isBack = onset <= furthest && beat(furthest) - beat(onset) >= Math.min(BACK_BEATS, loopBeats)
  return isBack || onset > furthest + JUMP_ONSETS
}

function isAtEnd(onset: number, loop: LoopOnsets | null): boolean {
  return loop !== null && onset >= Math.max(loop.first, loop.end - LOOSE_END)
}

/** Whatever was struck first: only what lies clearly inside the loop is no beginning of it. */
function isAtBeginning(onset: number, loop: LoopOnsets | null): boolean {
  return loop !== null && (onset < loop.first + LOOSE_END || isAtEnd(onset, loop))
}
