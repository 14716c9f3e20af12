import { expect, test } from 'vitest'
import { sayWhy } from '../../renderer/plan/say-plan'

test('a lesson that lacks stars is in the plan for them, and one with three for mastery', () => {
  const why = (stars: number) => sayWhy({ rule: 'moreStars', lessonTitle: 'Find your place', stars })
  expect(why(1)).toBe('“Find your place” has 1 of 3 stars so far.')
  expect(why(3)).toBe('“Find your place” has three stars: play it like that today, and it is mastered.')
})
