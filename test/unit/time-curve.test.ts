import { expect, test } from 'vitest'
import { smoothTimes, type TimePoint } from '../../shared/align/time-curve'
import { judgeSession } from '../../shared/grade/judge-session'
import { clockOf, rubatos } from '../support/rubato'
import { type Habits, playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { type Clock, fromTheStart } from '../support/written-music'

const piece = studyPiece()
const SEEDS = [1, 2, 3]
const clocks = Object.entries(rubatos).map(
  ([name, tempoAt]) => [name, clockOf((beat) => tempoAt(beat, piece.end), piece.end)] as const,
)
const stabilityOf = (habits: Habits) =>
  judgeSession(piece, playAs(piece, habits), fromTheStart).aggregate.timingStabilityMs ?? NaN

test.each(clocks)('with %s, what is played exactly is in time', (_, clock) => {
  expect(stabilityOf({ clock })).toBeLessThan(4)
})

test.each(clocks)('with %s, errors of 10 to 60 ms read as 10 to 60 ms', (_, clock) => {
  for (const timingNoiseMs of [10, 20, 40, 60]) {
    const read = SEEDS.map((seed) => stabilityOf({ seed, clock, timingNoiseMs }))
    const mean = read.reduce((sum, one) => sum + one, 0) / read.length
    expect(Math.abs(mean / timingNoiseMs - 1)).toBeLessThan(0.2)
  }
})

/** All that comes after this beat is so much later. */
const hesitating =
  (clock: Clock, at: number, ms: number): Clock =>
  (beat) =>
    clock(beat) + (beat >= at ? ms : 0)

test.each(clocks)('with %s, a hesitation is one late note, and its neighbours are in time', (_, clock) => {
  for (const hesitationMs of [250, 400, 600]) {
    const events = playAs(piece, { clock: hesitating(clock, 42.5, hesitationMs), timingNoiseMs: 6 })
    const { verdicts } = judgeSession(piece, events, fromTheStart)
    const deltaAt = (beat: number) =>
      verdicts.find(({ noteIndex }) => piece.notes[noteIndex ?? -1]?.onset === beat)?.deltaMs ?? NaN
    expect(Math.abs(deltaAt(42.5) / hesitationMs - 1)).toBeLessThan(0.2)
    for (const beat of [40.5, 41, 41.5, 42, 43, 43.5, 44, 44.5]) expect(Math.abs(deltaAt(beat))).toBeLessThan(50)
  }
})

test('eight hesitations in a piece leave the rest in time', () => {
  const stumbling: Clock = (beat) => beat * 500 + 350 * Math.floor((beat + 3) / 16)
  expect(stabilityOf({ clock: stumbling, timingNoiseMs: 8 })).toBeLessThan(11)
})

const even = (count: number, changes: (i: number) => number = () => 0): readonly TimePoint[] =>
  Array.from({ length: count }, (_, i) => ({ beat: i, ms: i * 500 + changes(i) }))

test('one late beat is late by nearly all of it, and the others are in time', () => {
  const points = even(24, (i) => (i === 9 ? 150 : 0))
  const curve = smoothTimes(points)
  const late = points.map(({ beat, ms }) => ms - curve.msAt(beat))
  expect(late[9]).toBeGreaterThan(140)
  expect(Math.max(...late.toSpliced(9, 1).map(Math.abs))).toBeLessThan(10)
})

test('a beat that was not heard was due between its neighbours, and after the end by the last tempo', () => {
  const curve = smoothTimes(even(12).toSpliced(5, 1))
  expect(curve.msAt(5)).toBeCloseTo(2500, 3)
  expect(curve.msAt(13)).toBeCloseTo(6500, 3)
  expect(curve.msAt(-1)).toBeCloseTo(-500, 3)
  expect(curve.msPerQuarterAt(5)).toBeCloseTo(500, 3)
})

test('a curve through nothing knows no time, through one point only that', () => {
  expect(smoothTimes([]).msAt(3)).toBeNaN()
  expect(smoothTimes(even(1)).msAt(0)).toBe(0)
  expect(smoothTimes(even(2)).msAt(1)).toBeCloseTo(500, 3)
})
