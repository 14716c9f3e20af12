import { expect, test } from 'vitest'
import { stepTimes } from '../../shared/align/step-times'

const hesitating = stepTimes([
  { beat: 0, ms: 0 },
  { beat: 1, ms: 500 },
  { beat: 3, ms: 9500 },
])

test('where the score waited, a beat fell between the notes around it, however far they were apart', () => {
  expect([0, 0.5, 1, 2, 3].map((beat) => hesitating.msAt(beat))).toEqual([0, 250, 500, 5000, 9500])
  expect([0.5, 2].map((beat) => hesitating.msPerQuarterAt(beat))).toEqual([500, 4500])
})

test('before the first note and after the last the nearest step goes on', () => {
  expect([hesitating.msAt(-1), hesitating.msAt(4)]).toEqual([-500, 14_000])
})

test('one note makes no tempo, and none no time', () => {
  expect(stepTimes([{ beat: 2, ms: 700 }]).msAt(5)).toBe(700)
  expect(stepTimes([]).msAt(0)).toBeNaN()
})
