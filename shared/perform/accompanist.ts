import { firstNotBefore } from '../base/first-from'
import type { Beats, Pitch } from '../base/units'
import { momentMs, type PerformedNote } from './performed-note'

/** Plays one hand to another one that is not steady: given what the student struck and when, it says what sounds when. */
export interface Accompanist {
  /** Returns whether the student went elsewhere, so that what still sounds belongs to another place. */
  strike(struck: Struck): boolean
  /** What is to begin before `untilMs` and was not given yet. */
  take(nowMs: number, untilMs: number): readonly SoundingNote[]
  /** The student is somewhere and has struck nothing there yet. */
  rest(): void
}

/** The student struck the keys of one onset. */
export interface Struck {
  readonly onset: Beats
  readonly atMs: number
  readonly msPerQuarter: number
  /** The next beat at which the student has something to strike: no further without him. */
  readonly nextBeat: number
  /** Whether what is written at `nextBeat` may sound when it is due, or only when it was struck. */
  readonly meetsNext: boolean
  /** He struck this onset before, and strikes it anew. */
  readonly isAgain: boolean
}

export interface SoundingNote {
  readonly atMs: number
  readonly untilMs: number
  readonly pitch: Pitch
  readonly velocity: number
}

/** Rounding of beats. */
export const SAME_BEAT = 1e-6
/** Going on farther than this past the next onset is a jump; less is an onset left out. Ours. */
const LARGEST_SKIP_BEATS = 4
/** A note that the student overtook is caught up only where so much of it is left: the rest would be a burst. Ours. */
const LEAST_LEFT_BEATS = 0.5
const LEAST_LEFT_SHARE = 0.5
/** What would be over so soon is not begun. Ours. */
const SHORTEST_MS = 40

/** `notes` are those of the hand that is played, by when they begin. */
export function createAccompanist(notes: readonly PerformedNote[]): Accompanist {
  let anchor: Struck | null = null
  let next = 0

  function strike(struck: Struck): boolean {
    const isElsewhere = !anchor || struck.isAgain || isJump(anchor, struck)
    const isFirst = anchor === null
    anchor = struck
    if (isElsewhere) next = firstNotBefore(notes, struck.onset - SAME_BEAT, (note, beat) => note.onset < beat)
    return isElsewhere && !isFirst
  }

  function take(nowMs: number, untilMs: number): readonly SoundingNote[] {
    const sounding: SoundingNote[] = []
    for (let note = notes[next]; anchor && note; note = notes[next]) {
      if (!isReached(anchor, note.onset)) break
      const times = timesOf(anchor, note)
      if (times.atMs >= untilMs) break
      next += 1
      const atMs = Math.max(times.atMs, nowMs)
      const isWorthIt = times.untilMs - atMs >= SHORTEST_MS && !isOvertaken(anchor, note)
      if (isWorthIt) sounding.push({ atMs, untilMs: times.untilMs, pitch: note.pitch, velocity: note.velocity })
    }
    return sounding
  }

  return {
    strike,
    take,
    rest() {
      anchor = null
    },
  }
}

function isJump(before: Struck, { onset }: Struck): boolean {
  return onset < before.onset - SAME_BEAT || onset > before.nextBeat + LARGEST_SKIP_BEATS
}

function isReached({ nextBeat, meetsNext }: Struck, onset: number): boolean {
  return meetsNext ? onset <= nextBeat + SAME_BEAT : onset < nextBeat - SAME_BEAT
}

/** It should have sounded before what the student has struck by now, and little of it is left. */
function isOvertaken({ onset }: Struck, note: PerformedNote): boolean {
  if (note.from.beat >= onset - SAME_BEAT) return false
  const left = note.until.beat - onset
  return left < LEAST_LEFT_BEATS || left < LEAST_LEFT_SHARE * (note.until.beat - note.from.beat)
}

function timesOf({ onset, atMs, msPerQuarter }: Struck, { from, until }: PerformedNote) {
  const msAt = (beat: number) => atMs + (beat - onset) * msPerQuarter
  return { atMs: momentMs(from, msAt), untilMs: momentMs(until, msAt) }
}
