import { type SessionId, sessionId, type SongId } from '../../shared/base/ids'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import type { SessionDetail } from '../../shared/grade/session-detail'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { Instrument } from '../../electron/host/devices/instrument'
import type { BundledSong, FinishedSession, OpenSession, SongSource } from '../../electron/host/store/store'
import type { ImportedScore } from '../../electron/import/import-reply'
import { sampleNote, sampleScore } from '../support/sample-score'

/** One quarter note for each pitch, four to a bar. */
export function scoreOf(pitches: readonly number[]): Score {
  const notes = pitches.map((key, index) => sampleNote(index, { pitch: pitch(key) }))
  return sampleScore(notes, { isEngraved: true })
}

export function importedSong(title: string, pitches: readonly number[] = [60, 62, 64, 65]): ImportedScore {
  return {
    title,
    composer: 'Trad.',
    tempoBpm: 96,
    timeSignature: '4/4',
    keySignature: 'Cmaj',
    score: scoreOf(pitches),
    mei: `<mei><title>${title}</title></mei>`,
    warnings: [],
  }
}

export function bundledSong(slug: string, order: number): BundledSong {
  return { slug, difficulty: 1, order, licence: 'CC0-1.0', imported: importedSong(`Song ${slug}`) }
}

export function sourceOf(hash: string, importedAt = 1_780_000_000_000): SongSource {
  return { fileName: `${hash}.musicxml`, hash, importedAt: epochMs(importedAt) }
}

/** It was measured, as a driver and a patient student would have it. */
const stagePiano: Instrument = {
  name: 'Roland FP-30',
  api: 'ALSA',
  latency: { offsetMs: 8.4, jitterMs: 1.46, measuredAt: epochMs(1_770_000_000_000) },
}

export const SESSION_A = sessionId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e01')
export const SESSION_B = sessionId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e02')

export function openSession(songId: SongId, id: SessionId = SESSION_A, startedAt = 1_780_000_000_123.25): OpenSession {
  return {
    sessionId: id,
    songId,
    startedAt: epochMs(startedAt),
    rules: { mode: 'follow_score', hands: 'right', startOnset: beats(2.5) },
    instrument: stagePiano,
  }
}

/** One of each kind, with times as a driver gives them. */
export const eventsOfEachKind: readonly SessionEvent[] = [
  { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(60), velocity: 71 },
  { kind: 'pedal', atMs: takeMs(12.0625), pedal: 'sustain', value: 127 },
  { kind: 'keyUp', atMs: takeMs(480.3333333333333), pitch: pitch(60) },
  { kind: 'wentTo', atMs: takeMs(900.1), onset: beats(2.75) },
  { kind: 'clickStarted', atMs: takeMs(1000), onset: beats(4), dueMs: takeMs(2500.5), quartersPerMinute: 72 },
  { kind: 'gap', atMs: takeMs(4000), sinceMs: takeMs(1200.7) },
  { kind: 'pedal', atMs: takeMs(4001), pedal: 'soft', value: 0 },
]

/** A right note, a late wrong one held to the end, an extra, an uncertain one; one note missed. */
export const playedNotes: readonly PlayedNote[] = [
  playedNote(0, 60, 0, 480.3333333333333, true),
  playedNote(1, 63, 507.8125, null, false),
  playedNote(2, 90, 600.5, 640.25, false),
  playedNote(3, 65, 1500.1, 1700.9, true),
]

function playedNote(
  index: number,
  key: number,
  onsetMs: number,
  releaseMs: number | null,
  isPedalled: boolean,
): PlayedNote {
  return {
    index,
    pitch: pitch(key),
    velocity: 60 + index,
    onsetMs: takeMs(onsetMs),
    releaseMs: releaseMs === null ? null : takeMs(releaseMs),
    isPedalled,
  }
}

export const report: SessionReport = {
  verdicts: [
    { kind: 'correct', take: 0, playedIndex: 0, noteIndex: 0, deltaMs: -3.4 },
    { kind: 'wrongPitch', take: 0, playedIndex: 1, noteIndex: 1, deltaMs: 41.6 },
    { kind: 'extra', take: 0, playedIndex: 2, noteIndex: null, deltaMs: null },
    { kind: 'uncertain', take: 0, playedIndex: 3, noteIndex: 3, deltaMs: 0.1 },
    { kind: 'missed', take: 0, playedIndex: null, noteIndex: 2, deltaMs: null },
  ],
  takes: [{ index: 0, startMs: takeMs(0), endMs: takeMs(1700.9), firstBar: 0, lastBar: 0 }],
  bars: [{ barIndex: 0, expected: 4, correct: 1, wrongPitch: 1, missed: 1, extra: 1, timingSpreadMs: null }],
  counts: { correct: 1, wrongPitch: 1, missed: 1, extra: 1, uncertain: 1 },
  aggregate: { accuracy: 0.2, timingStabilityMs: 23.75, dynamicsScore: null, pedalScore: 0.5, weakBars: [9, 8] },
}

/** The detail of a session in which nothing is worth telling. */
export const detail: SessionDetail = {
  coverage: 1,
  dynamics: {
    score: null,
    reason: 'noMarks',
    rangeVelocity: null,
    velocityPerStep: null,
    accents: null,
    hairpinVelocity: null,
    melodyLeadVelocity: null,
    topLeadVelocity: null,
  },
  pedal: {
    score: null,
    reason: 'noPedalSent',
    judgedBy: null,
    isOnOff: null,
    changesDue: 0,
    changesMade: 0,
    liftedLateMs: null,
  },
  articulation: {
    score: null,
    reason: 'noStaccato',
    legatoScore: null,
    legatoReason: 'noSlurs',
    staccatoHeldRatio: null,
    otherHeldRatio: null,
    overlapRatio: null,
  },
  evenness: { spreadPercent: null, runs: 0, steps: 0 },
  tempo: { medianQuartersPerMinute: null, driftPercent: null },
  hands: { left: null, right: null },
  bars: [],
  findings: [],
}

export function finishedSession(session: OpenSession, accuracy = 0.2): FinishedSession {
  return {
    session,
    report: { ...report, aggregate: { ...report.aggregate, accuracy } },
    played: playedNotes,
    durationMs: 1700.9,
    gaps: { count: 0, ms: 0 },
  }
}
