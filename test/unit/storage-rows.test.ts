import { expect, test } from 'vitest'
import { sessionId, songId, userId } from '../../shared/base/ids'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import type { NoteVerdict, SessionReport } from '../../shared/grade/session-report'
import type { PlayedNote } from '../../shared/performance/played-note'
import { gapsOf } from '../../shared/storage/session-gaps'
import { cardFromRow, type SessionCardRow } from '../../shared/storage/session-from-rows'
import {
  aggregateToRow,
  countsToRow,
  notesToRows,
  sessionToRow,
  type EndedSession,
} from '../../shared/storage/session-to-rows'

const id = sessionId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e01')
const song = songId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e02')
const user = userId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e03')

const counts = { correct: 3, wrongPitch: 1, missed: 2, extra: 4, uncertain: 5 }
const aggregate = { accuracy: 0.5, timingStabilityMs: 21.5, dynamicsScore: 0.25, pedalScore: null, weakBars: [9, 8] }

const ended: EndedSession = {
  sessionId: id,
  songId: song,
  startedAt: epochMs(1_780_000_000_000.6),
  rules: { mode: 'follow_score', hands: 'left', startOnset: beats(0) },
  instrument: { name: 'Roland "FP-30"', api: null, latency: null },
  durationMs: 1700.4,
  gaps: { count: 0, ms: 0 },
}
const row = sessionToRow(ended, user)

const cardRow: SessionCardRow = {
  id: row.id,
  song_id: row.song_id,
  started_at: row.started_at,
  duration_ms: row.duration_ms,
  device_info: row.device_info,
  ...aggregateToRow({ verdicts: [], takes: [], bars: [], counts, aggregate }, [], null),
  ...countsToRow(counts),
}

test('a session is a row in whole milliseconds, with what it was played on', () => {
  expect(row).toEqual({
    id,
    user_id: user,
    song_id: song,
    input_mode: 'midi',
    started_at: 1_780_000_000_001,
    duration_ms: 1700,
    avg_latency_ms: null,
    device_info: '{"input":"Roland \\"FP-30\\"","hands":"left","mode":"follow_score"}',
    notes_deleted: 0,
  })
})

test('the exercise and the best time through are stored with a session, and left out where there is none', () => {
  const run = { accuracy: 0.97, timingMs: 31.2, tempoPercent: 96 }
  const infoOf = (more: Partial<EndedSession>) =>
    JSON.parse(sessionToRow({ ...ended, ...more }, user).device_info ?? '') as object
  expect(infoOf({ exerciseId: 'e1', run })).toMatchObject({ exerciseId: 'e1', run })
  expect(Object.keys(infoOf({ run: null }))).toEqual(['input', 'hands', 'mode'])
})

test('how late the instrument was, and how it is connected, is stored with a session', () => {
  const instrument = { name: 'Piano', api: 'CoreMIDI', latency: { offsetMs: 11.6449, jitterMs: 2.25 } }
  const { avg_latency_ms, device_info } = sessionToRow({ ...ended, instrument }, user)
  expect(avg_latency_ms).toBe(12)
  expect(JSON.parse(device_info ?? '')).toEqual({
    input: 'Piano',
    hands: 'left',
    mode: 'follow_score',
    api: 'CoreMIDI',
    latency: { offsetMs: 11.6, jitterMs: 2.3 },
  })
})

test('an instrument that was measured to add nothing is another than one that was not measured', () => {
  const instrument = { ...ended.instrument, latency: { offsetMs: 0, jitterMs: 1 } }
  const latencies = [instrument, ended.instrument].map((one) => sessionToRow({ ...ended, instrument: one }, user))
  expect(latencies.map(({ avg_latency_ms }) => avg_latency_ms)).toEqual([0, null])
})

test('what a session knows of its instrument does not keep its card from being read', () => {
  const instrument = { name: 'Piano', api: 'ALSA', latency: { offsetMs: 11, jitterMs: 2 } }
  const { device_info } = sessionToRow({ ...ended, instrument, gaps: { count: 2, ms: 4100 } }, user)
  expect(JSON.parse(device_info ?? '')).toMatchObject({ gaps: { count: 2, ms: 4100 } })
  expect(cardFromRow({ ...cardRow, device_info })).toMatchObject({ ok: true, value: { inputName: 'Piano' } })
})

test('the gaps of a session are counted and added up', () => {
  const key = { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(60), velocity: 70 } as const
  const gap = (since: number, until: number) => ({ kind: 'gap', atMs: takeMs(until), sinceMs: takeMs(since) }) as const
  expect(gapsOf([key, gap(1000, 2500.6), key, gap(9000, 9200)])).toEqual({ count: 2, ms: 1701 })
  expect(gapsOf([key])).toEqual({ count: 0, ms: 0 })
})

test('the offset of the clock on the wall is stored with a session', () => {
  const { device_info } = sessionToRow({ ...ended, utcOffsetMinutes: -210 }, user)
  expect(JSON.parse(device_info ?? '')).toMatchObject({ input: 'Roland "FP-30"', utcOffsetMinutes: -210 })
})

test('how a session was practised is stored with it and stands on its card', () => {
  const rules = { mode: 'loop_bars', hands: 'both', startOnset: beats(28), from: beats(28), until: beats(40) } as const
  const { device_info } = sessionToRow({ ...ended, rules }, user)
  expect(JSON.parse(device_info ?? '')).toMatchObject({ mode: 'loop_bars', from: 28, until: 40 })
  expect(cardFromRow({ ...cardRow, device_info })).toMatchObject({ ok: true, value: { mode: 'loop_bars' } })
})

test('the card of a session says what its rows say', () => {
  expect(cardFromRow(cardRow)).toEqual({
    ok: true,
    value: {
      sessionId: id,
      songId: song,
      startedAt: 1_780_000_000_001,
      durationMs: 1700,
      hands: 'left',
      mode: 'follow_score',
      inputName: 'Roland "FP-30"',
      aggregate,
      counts,
    },
  })
})

test.each(['', '[]', '{}', '{"hands":"feet","input":7}'])(
  'a session with a broken device is still a session: %s',
  (cell) => {
    expect(cardFromRow({ ...cardRow, device_info: cell })).toMatchObject({
      ok: true,
      value: { hands: 'both', mode: 'follow_score', inputName: 'Unknown instrument', aggregate },
    })
  },
)

test.each(['', '{}', '["nine"]'])('weak bars that cannot be read are not passed off as none: %s', (cell) => {
  expect(cardFromRow({ ...cardRow, weak_bars: cell })).toEqual({ ok: false, problem: 'damaged' })
})

function noteRow(verdict: Partial<NoteVerdict> | null) {
  const note: PlayedNote = {
    index: 7,
    pitch: pitch(60),
    velocity: 64,
    onsetMs: takeMs(999.5),
    releaseMs: takeMs(1249.6),
    isPedalled: true,
  }
  const whole: NoteVerdict = { kind: 'correct', take: 0, playedIndex: 7, noteIndex: 3, deltaMs: null, ...verdict }
  const report: SessionReport = { verdicts: verdict ? [whole] : [], takes: [], bars: [], counts, aggregate }
  return notesToRows(id, report, [note])[0]
}

test('a right note is correct, with its lateness and its length', () => {
  expect(noteRow({ kind: 'correct', deltaMs: -12.6 })).toEqual({
    session_id: id,
    idx: 7,
    pitch: 60,
    onset_ms: 1000,
    dur_ms: 250,
    vel: 64,
    correct: 1,
    delta_ms: -13,
    pedal: 1,
  })
})

test.each([
  ['wrongPitch', 0],
  ['extra', 0],
  ['uncertain', null],
] as const)('the row of a note judged %s has correct = %s', (kind, correct) => {
  expect(noteRow({ kind })?.correct).toBe(correct)
})

test('a note that nobody judged is not called wrong', () => {
  expect(noteRow(null)).toMatchObject({ correct: null, delta_ms: null })
})
