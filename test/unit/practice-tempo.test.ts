import { expect, test } from 'vitest'
import { clampPercent, isSlow, stepTempo, tempoOfBar, toggleSlow } from '../../renderer/practice/practice-tempo'
import { beats } from '../../shared/base/units'
import { melody } from '../support/written-music'

test('steps lead to whole fives, and no farther than can be practised', () => {
  expect([stepTempo(100, -1), stepTempo(82, 1), stepTempo(82, -1), stepTempo(20, -1), stepTempo(200, 1)]).toEqual([
    95, 85, 80, 20, 200,
  ])
})

test('slow begins at 60 percent and goes back to what is written', () => {
  expect([toggleSlow(100), toggleSlow(60), toggleSlow(75), toggleSlow(95)]).toEqual([60, 100, 100, 60])
  expect([isSlow(60), isSlow(80), isSlow(85), isSlow(100)]).toEqual([true, true, false, false])
})

test('what is typed becomes a tempo that can be practised at', () => {
  expect([clampPercent(72.4), clampPercent(7), clampPercent(999)]).toEqual([72, 20, 200])
})

test('each bar has the tempo of the mark that holds there, at the share that is practised', () => {
  const score = {
    ...melody(...Array.from({ length: 12 }, () => 60)),
    tempos: [
      { onset: beats(0), quartersPerMinute: 120 },
      { onset: beats(4), quartersPerMinute: 63 },
    ],
  }
  expect([
    tempoOfBar(score, 0, 100),
    tempoOfBar(score, 0, 60),
    tempoOfBar(score, 1, 60),
    tempoOfBar(score, 2, 20),
  ]).toEqual([120, 72, 38, 20])
  expect(tempoOfBar({ ...score, tempos: [] }, 0, 50)).toBe(50)
})
