import { expect, test } from 'vitest'
import { beats, pitch } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import { type PedalHabit, playAs } from '../support/simulated-student'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart, scoreOf, steady } from '../support/written-music'

const written = studyPiece({ pedals: pedalEachBar })
const unwritten = studyPiece()
const pedalOf = (score: Score, pedal: PedalHabit, quartersPerMinute = 120) =>
  judgeSession(score, playAs(score, { pedal, clock: steady(quartersPerMinute) }), fromTheStart).detail?.pedal

test('the pedal as written scores near 1 at any tempo, and all its changes are made', () => {
  for (const quartersPerMinute of [60, 120, 180]) {
    const pedal = pedalOf(written, { kind: 'written', lateMs: 0, downValue: 100 }, quartersPerMinute)
    expect(pedal).toMatchObject({ judgedBy: 'written', changesDue: 31, changesMade: 31, isOnOff: false })
    expect(pedal?.score).toBeGreaterThan(0.9)
  }
})

test('a late pedal loses its score and is told how late it is', () => {
  const pedal = pedalOf(written, { kind: 'written', lateMs: 600, downValue: 100 })
  expect(pedal).toMatchObject({ changesMade: 0 })
  expect(pedal?.liftedLateMs).toBeCloseTo(600, -1)
  expect(pedal?.score).toBeLessThan(0.5)
})

test('a pedal that stays down has the overlap but not the changes', () => {
  const pedal = pedalOf(written, { kind: 'alwaysDown' })
  expect(pedal?.score).toBeCloseTo(0.5, 1)
  expect(pedal?.changesMade).toBe(0)
})

const rests: Score = { ...written, pedals: written.pedals.map(({ onset }) => ({ onset, end: beats(onset + 3) })) }

test('where a rest without pedal is written, a pedal that is held through it was not lifted', () => {
  expect(pedalOf(rests, { kind: 'alwaysDown' })).toMatchObject({ changesDue: 31, changesMade: 0 })
  const asWritten = pedalOf(rests, { kind: 'written', lateMs: 0, downValue: 100 })
  expect(asWritten).toMatchObject({ changesDue: 31, changesMade: 31 })
  expect(asWritten?.liftedLateMs).toBeCloseTo(0)
  expect(pedalOf(rests, { kind: 'written', lateMs: 200, downValue: 100 })?.liftedLateMs).toBeCloseTo(200)
})

test('a switch is recognised', () => {
  expect(pedalOf(written, { kind: 'written', lateMs: 0, downValue: 127 })?.isOnOff).toBe(true)
})

test('without a pedal nothing is judged, whether one is written or not', () => {
  const silent = { score: null, reason: 'noPedalSent', isOnOff: null }
  expect(pedalOf(written, { kind: 'none' })).toMatchObject(silent)
  expect(pedalOf(unwritten, { kind: 'none' })).toMatchObject(silent)
})

test('where no pedal is written it has to change with the harmony', () => {
  expect(pedalOf(unwritten, { kind: 'everyBar', lateMs: 80 })).toMatchObject({ score: 1, judgedBy: 'harmony' })
  expect(pedalOf(unwritten, { kind: 'alwaysDown' })).toMatchObject({ score: 0, judgedBy: 'harmony' })
})

test('a harmony that goes on may be held', () => {
  const still = {
    ...unwritten,
    notes: unwritten.notes.map((note) => (note.hand === 'left' ? { ...note, pitch: written.notes[0]!.pitch } : note)),
  }
  expect(pedalOf(still, { kind: 'alwaysDown' })).toMatchObject({ score: null, reason: 'tooFew' })
})

/** A tune over a bass that never moves asks for no change by its harmony. */
const drone = scoreOf(
  Array.from({ length: 64 }, (_, at) => [
    { at, pitch: [60, 62, 64, 62, 60, 64, 62, 60][at % 8] ?? 60 },
    ...(at % 4 === 0 ? [{ at, pitch: 48, lasts: 4, hand: 'left' as const }] : []),
  ]).flat(),
)
const bells = { ...drone, notes: drone.notes.map((note) => ({ ...note, pitch: pitch(note.pitch < 62 ? 60 : 64) })) }

test.each<readonly [string, Score, PedalHabit, readonly string[]]>([
  ['a tune blurs under a pedal that is never lifted', drone, { kind: 'alwaysDown' }, ['pedalNeverLifted']],
  ['a tune may be pedalled bar by bar', drone, { kind: 'everyBar', lateMs: 80 }, []],
  ['one chord may be held as long as one likes', bells, { kind: 'alwaysDown' }, []],
])('where no pedal is written: %s', (_, score, pedal, expected) => {
  const { detail } = judgeSession(score, playAs(score, { pedal }), fromTheStart)
  expect(detail?.findings.map(({ kind }) => kind)).toEqual(expected)
})
