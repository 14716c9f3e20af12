import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { paceFrom, steadyPace } from '../../shared/music/paced-tempo'
import type { TempoMark } from '../../shared/music/score'

const mark = (onset: number, quartersPerMinute: number): TempoMark => ({ onset: beats(onset), quartersPerMinute })
/** Four beats in each: 120, then 60, then 240. */
const tempos = [mark(0, 120), mark(4, 60), mark(8, 240)]

test('as written, each stretch goes at its own tempo', () => {
  const pace = paceFrom(tempos, 0, 120)
  expect([2, 4, 6, 8, 12].map((beat) => pace.msAt(beat))).toEqual([1000, 2000, 4000, 6000, 7000])
  expect([0, 4, 8].map((beat) => pace.msPerQuarterAt(beat))).toEqual([500, 1000, 250])
})

test('at half the tempo everything takes twice as long, also begun in the middle', () => {
  const pace = paceFrom(tempos, 6, 30)
  expect([2, 6, 8, 12].map((beat) => pace.msAt(beat))).toEqual([-6000, 0, 4000, 6000])
})

test('the beat of a moment is the moment of a beat the other way round', () => {
  const pace = paceFrom(tempos, 5, 72)
  for (const beat of [0, 1.5, 4, 5, 7.25, 8, 20]) expect(pace.beatAt(pace.msAt(beat))).toBeCloseTo(beat)
})

test('a score without a tempo mark goes steadily', () => {
  expect(paceFrom([], 4, 60).msAt(6)).toBe(2000)
  expect(steadyPace(4, 60).beatAt(2000)).toBe(6)
})
