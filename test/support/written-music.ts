import { noteId } from '../../shared/base/ids'
import { beats, pitch, type TakeMs, takeMs, type Beats } from '../../shared/base/units'
import type { Bar, Hand, Ornament, Score, ScoreNote } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'

/** One note to write down: what is left out is a quarter note's worth for the right hand. */
export interface Written {
  readonly at: number
  readonly pitch: number
  readonly lasts?: number
  readonly hand?: Hand
  readonly ornament?: Ornament
  readonly isGrace?: boolean
  readonly isArpeggiated?: boolean
  readonly isStaccato?: boolean
  readonly isAccented?: boolean
}

const BEATS_PER_BAR = 4

/** A score in 4/4 at 120 with these notes. */
export function scoreOf(written: readonly Written[]): Score {
  const order = (note: Written) => note.at * 1000 + (note.isGrace ? 0 : 500) + note.pitch
  const sorted = written.toSorted((a, b) => order(a) - order(b))
  const end = Math.max(...sorted.map((note) => note.at + (note.lasts ?? 1)), BEATS_PER_BAR)
  const barCount = Math.ceil(end / BEATS_PER_BAR)
  return {
    notes: sorted.map(noteFrom),
    bars: Array.from({ length: barCount }, (_, index) => barAt(index)),
    tempos: [{ onset: beats(0), quartersPerMinute: 120 }],
    dynamics: [],
    hairpins: [],
    pedals: [],
    end: beats(barCount * BEATS_PER_BAR),
    isEngraved: false,
  }
}

function noteFrom(note: Written, index: number): ScoreNote {
  const hand = note.hand ?? 'right'
  return {
    index,
    id: noteId(`n${index}`),
    pass: 1,
    onset: beats(note.at),
    duration: note.isGrace ? 0 : (note.lasts ?? 1),
    pitch: pitch(note.pitch),
    name: `key ${note.pitch}`,
    bar: Math.floor(note.at / BEATS_PER_BAR),
    hand,
    staff: hand === 'right' ? 1 : 2,
    voice: 1,
    isGrace: note.isGrace ?? false,
    ornament: note.ornament ?? null,
    isArpeggiated: note.isArpeggiated ?? false,
    isStaccato: note.isStaccato ?? false,
    isAccented: note.isAccented ?? false,
    tiedIds: [],
    fingering: null,
  }
}

function barAt(index: number): Bar {
  return {
    index,
    id: null,
    number: String(index + 1),
    pass: 1,
    onset: beats(index * BEATS_PER_BAR),
    duration: BEATS_PER_BAR,
    metre: { beats: BEATS_PER_BAR, unit: 4 },
    startsSection: index === 0,
  }
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
