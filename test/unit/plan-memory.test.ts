import { describe, expect, test } from 'vitest'
import { localDay } from '../../shared/curriculum/local-day'
import { type DayRating, memoryOf, recallOn, type Review } from '../../shared/plan/memory'
import { rateSpot } from '../../shared/plan/day-rating'

const right = { isClean: true, isWeak: false, accuracy: 0.95 }
const slips = { isClean: false, isWeak: false, accuracy: 0.88 }
const weak = { isClean: false, isWeak: true, accuracy: 0.9 }

/** The days between the tests of a student who always comes on the day, and whose days go like this. */
function intervals(...ratings: readonly DayRating[]): readonly number[] {
  const reviews: Review[] = []
  let day = localDay(100)
  return ratings.map((rating) => {
    reviews.push({ day, rating })
    const due = memoryOf(reviews)?.dueDay ?? day
    const interval = due - day
    day = due
    return interval
  })
}

describe('when it is tested again', () => {
  test('what went wrong comes back the next day, and then at growing intervals', () => {
    expect(intervals('again', 'good', 'good', 'good', 'good')).toEqual([1, 2, 6, 17, 44])
  })

  test('what goes wrong after weeks comes back the next day too', () => {
    expect(intervals('good', 'good', 'good', 'again', 'good').slice(3)).toEqual([1, 5])
  })

  test('what goes well every time grows to three months and no further', () => {
    expect(intervals('good', 'good', 'good', 'good', 'good')).toEqual([2, 11, 46, 90, 90])
  })

  test('what stays hard comes back sooner than what is good', () => {
    expect(intervals('hard', 'hard', 'hard', 'hard')).toEqual([1, 3, 7, 12])
  })
})

test('on the day it is due it is remembered nine times in ten, and less each day after', () => {
  const memory = memoryOf([
    { day: localDay(100), rating: 'good' },
    { day: localDay(102), rating: 'good' },
  ])
  if (!memory) throw new Error('Nothing is remembered')
  expect(memory.dueDay).toBe(113)
  expect(recallOn(memory, memory.dueDay)).toBeCloseTo(0.9, 2)
  expect(recallOn(memory, localDay(130))).toBeLessThan(recallOn(memory, localDay(120)))
  expect(recallOn(memory, localDay(102))).toBe(1)
})

describe('how a day went', () => {
  test('is what the last time was', () => {
    expect(rateSpot([weak, slips, right], false)).toBe('good')
    expect(rateSpot([right, weak], false)).toBe('again')
  })

  test('is easy for what was right from the first time on, and near faultless', () => {
    expect(rateSpot([{ ...right, accuracy: 1 }], false)).toBe('easy')
    expect(rateSpot([slips, { ...right, accuracy: 1 }], false)).toBe('good')
  })

  test('is never easy on the first day: it is not known yet whether it stays', () => {
    expect(rateSpot([{ ...right, accuracy: 1 }], true)).toBe('good')
  })

  test('is good where hardly anything was wrong, though slower than written', () => {
    expect(rateSpot([{ isClean: false, isWeak: false, accuracy: 0.97 }], true)).toBe('good')
  })

  test('is hard with slips, and failed below what passes', () => {
    expect(rateSpot([slips], true)).toBe('hard')
    expect(rateSpot([{ ...slips, accuracy: 0.79 }], true)).toBe('again')
  })
})
