import { beats, type Pitch, pitch, type TakeMs, takeMs, type Beats } from '../../shared/base/units'
import type { Hand, Ornament, Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { sampleNote, sampleScore } from './sample-score'

/** One note to write down: what is left out is a quarter note's worth for the right hand. */
export interface Written {
  readonly at: number
  readonly pitch: number
  readonly lasts?: number
  readonly hand?: Hand
  readonly ornament?: Ornament
  /** Beside its own; left out: all within a tone. */
  readonly ornamentPitches?: readonly Pitch[]
  readonly isGrace?: boolean
  readonly isArpeggiated?: boolean
  readonly isStaccato?: boolean
  readonly isAccented?: boolean
  readonly isSlurred?: boolean
}

/** A score in 4/4 at 120 with these notes. */
export function scoreOf(written: readonly Written[]): Score {
  const order = (note: Written) => note.at * 1000 + (note.isGrace ? 0 : 500) + note.pitch
  const sorted = written.toSorted((a, b) => order(a) - order(b))
  return sampleScore(sorted.map(noteFrom))
}

function noteFrom({ at, lasts = 1, hand = 'right', isGrace = false, pitch: key, ...rest }: Written, index: number) {
  return sampleNote(index, {
    ornamentPitches: rest.ornament ? withinTone(key) : [],
    ...rest,
    onset: beats(at),
    duration: isGrace ? 0 : lasts,
    pitch: pitch(key),
    hand,
    staff: hand === 'right' ? 1 : 2,
    isGrace,
  })
}

function withinTone(key: number): readonly Pitch[] {
  return [-2, -1, 1, 2].map((steps) => pitch(key + steps))
}

export function melody(...pitches: readonly number[]): Score {
  return scoreOf(pitches.map((key, at) => ({ at, pitch: key })))
}

/** When a beat falls; 120 quarter notes a minute unless told otherwise. */
export type Clock = (beat: number) => number
export const steady = (quartersPerMinute: number): Clock => {
  return (beat) => (beat * 60_000) / quartersPerMinute
}

/** The notes of a score from one beat up to another as a pianist without faults plays them. */
export function perform(
  score: Score,
  clock: Clock = steady(120),
  passage: { readonly from?: number; readonly until?: number } = {},
): SessionEvent[] {
  const { from = 0, until = Infinity } = passage
  return score.notes
    .filter((note) => note.onset >= from && note.onset < until)
    .map((note) => key(note.pitch, clock(note.onset)))
}

export function key(keyNumber: number, atMs: number): SessionEvent {
  return { kind: 'keyDown', pitch: pitch(keyNumber), atMs: takeMs(atMs), velocity: 64 }
}

export function wentTo(beat: number, atMs: number): SessionEvent {
  return { kind: 'wentTo', onset: beats(beat), atMs: takeMs(atMs) }
}

export const fromTheStart: { readonly hands: 'both'; readonly startOnset: Beats } = {
  hands: 'both',
  startOnset: beats(0),
}

/** The same events, later. */
export function later(events: readonly SessionEvent[], byMs: number): SessionEvent[] {
  return events.map((event) => ({ ...event, atMs: (event.atMs + byMs) as TakeMs }))
}
