import { noteId } from '../../shared/base/ids'
import { beats, pitch } from '../../shared/base/units'
import type { Bar, Score, ScoreNote } from '../../shared/music/score'
import type { SessionReport } from '../../shared/grade/session-report'

const BEATS_PER_BAR = 4

/** A melody of quarter notes for the right hand in 4/4 at 120, one note per beat. */
export function quarterNotes(...pitches: readonly number[]): Score {
  const barCount = Math.max(1, Math.ceil(pitches.length / BEATS_PER_BAR))
  return {
    notes: pitches.map(quarterNote),
    bars: Array.from({ length: barCount }, (_, index) => bar(index)),
    tempos: [{ onset: beats(0), quartersPerMinute: 120 }],
    dynamics: [],
    hairpins: [],
    pedals: [],
    end: beats(barCount * BEATS_PER_BAR),
    isEngraved: false,
  }
}

function quarterNote(key: number, index: number): ScoreNote {
  return {
    index,
    id: noteId(`n${index}`),
    pass: 1,
    onset: beats(index),
    duration: 1,
    pitch: pitch(key),
    name: `key ${key}`,
    bar: Math.floor(index / BEATS_PER_BAR),
    hand: 'right',
    staff: 1,
    voice: 1,
    isGrace: false,
    ornament: null,
    isArpeggiated: false,
    isStaccato: false,
    isAccented: false,
    tiedIds: [],
    fingering: null,
  }
}

function bar(index: number): Bar {
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

/** What a coach might say of a session in which nothing is worth saying. */
export const emptyReport: SessionReport = {
  verdicts: [],
  takes: [],
  bars: [],
  counts: { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 },
  aggregate: { accuracy: null, timingStabilityMs: null, dynamicsScore: null, pedalScore: null, weakBars: [] },
}
