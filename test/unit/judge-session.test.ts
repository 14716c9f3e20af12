import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionReport } from '../../shared/grade/session-report'
import { fromTheStart, key, later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

const tune = melody(60, 62, 64, 65, 67, 69, 71, 72, 74, 72, 71, 69, 67, 65, 64, 62)
const clean = perform(tune)

test('a performance without faults is all correct, in one take', () => {
  const { counts, takes, aggregate } = judgeSession(tune, clean, fromTheStart)
  expect(counts).toEqual({ correct: 16, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
  expect(takes).toMatchObject([{ index: 0, startMs: 0, endMs: 7500, firstBar: 0, lastBar: 3 }])
  expect(aggregate).toMatchObject({ accuracy: 1, weakBars: [] })
  expect(aggregate.timingStabilityMs).toBeCloseTo(0, 6)
})

test('a session in which nothing was played says nothing', () => {
  expect(judgeSession(tune, [], fromTheStart)).toMatchObject({
    verdicts: [],
    takes: [],
    bars: [],
    counts: { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 },
    aggregate: { accuracy: null, timingStabilityMs: null, dynamicsScore: null, pedalScore: null, weakBars: [] },
    detail: {
      coverage: 0,
      tempo: { medianQuartersPerMinute: null, driftPercent: null },
      hands: { left: null, right: null },
      bars: [],
    },
  })
})

test('a slip to the next key is a wrong pitch: neither a missed note nor an extra one', () => {
  const slipped = clean.with(5, key(70, 2500))
  const report = judgeSession(tune, slipped, fromTheStart)
  expect(report.counts).toEqual({ correct: 15, wrongPitch: 1, missed: 0, extra: 0, uncertain: 0 })
  expect(verdictOf(report, 5)).toMatchObject({ kind: 'wrongPitch', noteIndex: 5 })
  expect(report.aggregate.accuracy).toBeCloseTo(15 / 16)
})

test('the wrong octave is a wrong pitch too', () => {
  const report = judgeSession(tune, clean.with(4, key(79, 2000)), fromTheStart)
  expect(verdictOf(report, 4)).toMatchObject({ kind: 'wrongPitch', noteIndex: 4 })
})

test('what was not reached is not missed', () => {
  const { counts, bars } = judgeSession(tune, clean.slice(0, 6), fromTheStart)
  expect(counts).toMatchObject({ correct: 6, missed: 0 })
  expect(bars.map(({ barIndex, expected }) => [barIndex, expected])).toEqual([
    [0, 4],
    [1, 2],
  ])
})

test('the beginning of the bar is missed when the student comes in after it', () => {
  const { counts } = judgeSession(tune, clean.slice(2), fromTheStart)
  expect(counts).toMatchObject({ correct: 14, missed: 2 })
})

test('restarting a bar begins a take that owes nothing to the one before', () => {
  const again = later(perform(tune, steady(120), { from: 4 }), 2500)
  const report = judgeSession(tune, [...clean.slice(0, 7), wentTo(4, 4000), ...again], fromTheStart)
  expect(report.counts).toEqual({ correct: 19, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
  expect(report.takes.map(({ firstBar, lastBar }) => [firstBar, lastBar])).toEqual([
    [0, 1],
    [1, 3],
  ])
})

test('a long pause cuts the take and misses nothing', () => {
  const report = judgeSession(tune, [...clean.slice(0, 8), ...later(clean.slice(8), 10_000)], fromTheStart)
  expect(report.counts).toMatchObject({ correct: 16, missed: 0, extra: 0 })
  expect(report.takes).toHaveLength(2)
})

test('a take says why it began, what it came to, and its tempo at every beat', () => {
  const again = later(perform(tune, steady(60), { from: 8 }), 2500)
  const events = [...clean.slice(0, 6).with(2, key(65, 1000)), wentTo(8, 4000), ...again]
  const [first, second] = judgeSession(tune, events, fromTheStart).takes.map(({ detail }) => detail)
  expect(first).toMatchObject({ began: 'start', accuracy: 5 / 6, counts: { correct: 5, wrongPitch: 1 } })
  expect(second).toMatchObject({ began: 'said', accuracy: 1, timingStabilityMs: 0 })
  expect(first?.tempoCurve).toHaveLength(6)
  expect(second?.tempoCurve[2]).toEqual({ beat: 10, ms: 12_500, quartersPerMinute: 60 })
})

test('a take that a jump or a pause began says so', () => {
  const paused = judgeSession(tune, [...clean.slice(0, 8), ...later(clean.slice(8), 10_000)], fromTheStart)
  expect(paused.takes.map(({ detail }) => detail?.began)).toEqual(['start', 'pause'])
  const long = melody(...Array.from({ length: 64 }, (_, i) => 48 + ((i * i * 7) % 37)))
  const jumped = [
    ...perform(long, steady(120), { until: 24 }),
    ...later(perform(long, steady(120), { from: 40 }), 1500),
  ]
  expect(judgeSession(long, jumped, fromTheStart).takes.map(({ detail }) => detail?.began)).toEqual(['start', 'jump'])
})

test('a slowing end is no error of timing, a stumble is one', () => {
  const slowing = (beat: number) => beat * 500 + Math.max(0, beat - 8) ** 2 * 12
  const ritardando = judgeSession(tune, perform(tune, slowing), fromTheStart)
  const stumble = judgeSession(tune, clean.with(6, key(71, 3180)), fromTheStart)
  const worst = (report: SessionReport) => Math.max(...report.verdicts.map(({ deltaMs }) => Math.abs(deltaMs ?? 0)))
  expect(worst(ritardando)).toBeLessThan(25)
  expect(verdictOf(stumble, 6)?.deltaMs).toBeGreaterThan(120)
})

test('a rolled chord is one chord', () => {
  const chords = scoreOf(
    [0, 1, 2, 3].flatMap((at) => [48, 55, 64, 72].map((pitch) => ({ at, pitch, isArpeggiated: true }))),
  )
  const rolled = chords.notes.map((note) => key(note.pitch, note.onset * 1000 + (note.index % 4) * 70))
  expect(judgeSession(chords, rolled, fromTheStart).counts).toMatchObject({ correct: 16, missed: 0, extra: 0 })
})

test('each of the repeated notes is needed', () => {
  const repeated = melody(60, 60, 60, 60, 62, 62, 62, 62)
  const all = perform(repeated)
  const { counts } = judgeSession(repeated, [...all.slice(0, 2), ...all.slice(3)], fromTheStart)
  expect(counts).toMatchObject({ correct: 7, missed: 1, extra: 0 })
})

test('two voices on one key are struck once', () => {
  const unison = scoreOf([
    { at: 0, pitch: 60 },
    { at: 0, pitch: 60, hand: 'left', lasts: 2 },
    { at: 1, pitch: 62 },
  ])
  const { counts } = judgeSession(unison, [key(60, 0), key(62, 500)], fromTheStart)
  expect(counts).toEqual({ correct: 2, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
})

test('with the left hand silent only the right hand is judged', () => {
  const duet = scoreOf([
    ...[0, 1, 2, 3].map((at) => ({ at, pitch: 72 + at })),
    ...[0, 2].map((at) => ({ at, pitch: 48 + at, hand: 'left' as const })),
  ])
  const rightAlone = perform(scoreOf([0, 1, 2, 3].map((at) => ({ at, pitch: 72 + at }))))
  const options = { hands: 'right', startOnset: beats(0) } as const
  expect(judgeSession(duet, rightAlone, options).aggregate.accuracy).toBe(1)
  const withBass = [...rightAlone.slice(0, 2), key(50, 900), ...rightAlone.slice(2)]
  expect(judgeSession(duet, withBass, options).counts).toMatchObject({ correct: 4, uncertain: 1, extra: 0 })
})

test('the further notes of a trill are right and count for nothing', () => {
  const trill = scoreOf([
    { at: 0, pitch: 72, lasts: 2, ornament: 'trill' },
    { at: 2, pitch: 71 },
    { at: 3, pitch: 72 },
  ])
  const played = [72, 74, 72, 74, 72, 74].map((pitch, i) => key(pitch, i * 125))
  const report = judgeSession(trill, [...played, key(71, 1000), key(72, 1500)], fromTheStart)
  expect(report.counts).toEqual({ correct: 3, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
  expect(report.aggregate.accuracy).toBe(1)
})

test('the bar with the errors is the weak one', () => {
  const long = melody(...Array.from({ length: 64 }, (_, i) => 60 + ((i * 5) % 12)))
  const played = perform(long).with(21, key(100, 10_500)).with(22, key(101, 11_000))
  expect(judgeSession(long, played, fromTheStart).aggregate.weakBars).toEqual([6])
})

function verdictOf(report: SessionReport, playedIndex: number) {
  return report.verdicts.find((verdict) => verdict.playedIndex === playedIndex)
}
