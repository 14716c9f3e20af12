import { noteId } from '../../shared/base/ids'
import { beats, pitch } from '../../shared/base/units'
import type { Bar, Score, ScoreNote } from '../../shared/music/score'

export const BEATS_PER_BAR = 4

/** The quarter note on beat `index` for the right hand; `changes` are what a test is about. */
export function sampleNote(index: number, changes: Partial<ScoreNote> = {}): ScoreNote {
  return {
    index,
    id: noteId(`n${index}`),
    pass: 1,
    onset: beats(index),
    duration: 1,
    pitch: pitch(60),
    name: `key ${changes.pitch ?? 60}`,
    bar: Math.floor((changes.onset ?? index) / BEATS_PER_BAR),
    hand: 'right',
    staff: 1,
    voice: 1,
    isGrace: false,
    ornament: null,
    ornamentPitches: [],
    isArpeggiated: false,
    isStaccato: false,
    isAccented: false,
    isSlurred: false,
    tiedIds: [],
    fingering: null,
    ...changes,
  }
}

export function sampleBar(index: number, changes: Partial<Bar> = {}): Bar {
  return {
    index,
    id: null,
    number: String(index + 1),
    pass: 1,
    onset: beats(index * BEATS_PER_BAR),
    duration: BEATS_PER_BAR,
    metre: { beats: BEATS_PER_BAR, unit: 4 },
    startsSection: index === 0,
    ...changes,
  }
}

/** These notes in as many bars of 4/4 as they need, at 120. */
export function sampleScore(notes: readonly ScoreNote[], changes: Partial<Score> = {}): Score {
  const ends = notes.map(({ onset, duration }) => onset + duration)
  const barCount = Math.max(Math.ceil(Math.max(1, ...ends) / BEATS_PER_BAR), ...notes.map(({ bar }) => bar + 1))
  return {
    notes,
    bars: Array.from({ length: barCount }, (_, index) => sampleBar(index)),
    tempos: [{ onset: beats(0), quartersPerMinute: 120 }],
    dynamics: [],
    hairpins: [],
    pedals: [],
    end: beats(barCount * BEATS_PER_BAR),
    isEngraved: false,
    ...changes,
  }
}
