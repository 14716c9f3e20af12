import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import { type PedalHabit, playAs } from '../support/simulated-student'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart, steady } from '../support/written-music'

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
