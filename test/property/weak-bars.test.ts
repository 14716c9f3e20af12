import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import type { BarResult } from '../../shared/grade/session-report'
import { findWeakBars } from '../../shared/grade/weak-bars'
import { lawful } from '../support/lawful'
import { type Habits, playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { fromTheStart, melody } from '../support/written-music'

const piece = studyPiece()
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1)

const weakBarsOf = (habits: Habits) =>
  SEEDS.map((seed) => judgeSession(piece, playAs(piece, { seed, ...habits }), fromTheStart).aggregate.weakBars)

/** A bound at 95 % for each bar alone accused 2.6 of them. */
test.each([0.01, 0.04, 0.1])('of 32 bars in which %d of the notes slip, half of one is accused at most', (slips) => {
  expect(weakBarsOf({ slips }).flat().length / SEEDS.length).toBeLessThanOrEqual(0.5)
})

test.each([0, 0.03])('a bar with every second note wrong is found each time (others: %d)', (slips) => {
  const isFound = weakBarsOf({ slips, troubledBars: [9] }).map((bars) => bars.includes(10))
  expect(isFound).toEqual(SEEDS.map(() => true))
})

test.each([10, 30])('even unevenness of %d ms accuses no bar', (timingNoiseMs) => {
  expect(weakBarsOf({ timingNoiseMs }).flat()).toEqual([])
})

test('a bar that stumbles is found in most takes, and no other', () => {
  const bars = weakBarsOf({ timingNoiseMs: 80, unevenBars: [12] }).flat()
  expect(new Set(bars)).toEqual(new Set([13]))
  expect(bars.length).toBeGreaterThan(SEEDS.length / 2)
})

const score = melody(...Array.from({ length: 80 }, () => 60))
const bar = fc.record({ right: fc.nat(12), wrongPitch: fc.nat(6), missed: fc.nat(6), extra: fc.nat(6) })

test('a bar of two notes is never weak, nor one with a single accident', () => {
  lawful(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 20 }), (given) => {
      const bars = given.map(({ right, wrongPitch, missed, extra }, barIndex): BarResult => {
        const expected = right + wrongPitch + missed
        return { barIndex, expected, correct: right, wrongPitch, missed, extra, timingSpreadMs: null }
      })
      for (const number of findWeakBars(score, bars, null)) {
        const { expected, wrongPitch, missed, extra } = bars[number - 1]!
        expect(expected + extra).toBeGreaterThan(2)
        expect(wrongPitch + Math.max(missed, extra)).toBeGreaterThan(1)
      }
    }),
  )
})
