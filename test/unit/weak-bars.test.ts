import { expect, test } from 'vitest'
import type { BarResult } from '../../shared/grade/session-report'
import { findWeakBars } from '../../shared/grade/weak-bars'
import { melody } from '../support/written-music'

const score = melody(...Array.from({ length: 40 }, () => 60))

function bar(barIndex: number, wrongPitch: number, expected = 8, timingSpreadMs: number | null = null): BarResult {
  const correct = expected - wrongPitch
  return { barIndex, expected, correct, wrongPitch, missed: 0, extra: 0, timingSpreadMs }
}
const cleanBars = [0, 1, 2, 3, 4, 5].map((index) => bar(index, 0))

test('two wrong notes in a bar of two accuse nobody', () => {
  expect(findWeakBars(score, [...cleanBars, bar(6, 2, 2)], null)).toEqual([])
})

test('one wrong note accuses nobody', () => {
  expect(findWeakBars(score, [...cleanBars, bar(6, 1, 4)], null)).toEqual([])
})

test('bars with reliably more errors than the rest are weak, the worst first, by their printed numbers', () => {
  expect(findWeakBars(score, [...cleanBars, bar(6, 4), bar(7, 6)], null)).toEqual([8, 7])
})

test('where every bar is as bad as the others none is weak', () => {
  expect(
    findWeakBars(
      score,
      [0, 1, 2, 3, 4].map((index) => bar(index, 3)),
      null,
    ),
  ).toEqual([])
})

test('a bar much more uneven than the session is weak, a little unevenness is not', () => {
  const even = cleanBars.map((clean) => ({ ...clean, timingSpreadMs: 15 }))
  expect(findWeakBars(score, [...even, bar(6, 0, 16, 30), bar(7, 0, 16, 150)], 18)).toEqual([8])
})
