import { expect, test } from 'vitest'
import { formatSpread } from '../../renderer/text/format'
import { STAR_RULES } from '../../shared/curriculum/reward-rules'
import { nextStarNeeds, sayNextStar } from '../../renderer/course/next-star'

const fresh = { stars: 0, mode: 'both', best: null, threeStarDays: 0 } as const

test('the first star asks for right notes alone', () => {
  expect(sayNextStar(fresh)).toBe('One star: 80% of the notes right.')
})

test('what the second star asks for stands beside what was played', () => {
  const best = { accuracy: 0.934, tempoPercent: 64, timingMs: 41.6 }
  expect(sayNextStar({ ...fresh, stars: 1, best })).toBe(
    `Two stars: 90% of the notes right, 70% of the tempo and steady within ${formatSpread(STAR_RULES[1]!.inTime!.timingMs)}. Your best: 93% of the notes right, 64% of the tempo and steady within ±42 ms.`,
  )
})

test('where the score waited it is said how tempo and timing can be told', () => {
  const best = { accuracy: 1, tempoPercent: null, timingMs: null }
  expect(sayNextStar({ ...fresh, stars: 1, best })).toMatch(/Your best: 100% of the notes right\. Play it in Follow/)
})

test('a piece that may be played slowly asks for six tenths of the tempo', () => {
  expect([1, 2].map((stars) => nextStarNeeds({ stars, mode: 'slow' })?.tempoPercent)).toEqual([42, 54])
})

test('with three stars another day is missing, and then nothing', () => {
  expect(sayNextStar({ ...fresh, stars: 3, threeStarDays: 1 })).toMatch(/on another day/)
  expect(sayNextStar({ ...fresh, stars: 3, threeStarDays: 2 })).toMatch(/^Mastered/)
})
