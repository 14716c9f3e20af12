import { expect, test } from 'vitest'
import achievements from '../../resources/curriculum/achievements.json'
import { takeMs } from '../../shared/base/units'
import { cleanTakesOf } from '../../shared/curriculum/clean-takes'
import { dateOfDay, localDay } from '../../shared/curriculum/local-day'
import { measureNames } from '../../shared/curriculum/measures'
import type { Take, TakeDetail } from '../../shared/grade/session-report'
import { asExpected, countRewards, inOneOrder } from '../support/count-rewards'
import { rewardCases } from '../support/reward-cases'

test.each(rewardCases)('$name', (given) => {
  expect(inOneOrder(asExpected(countRewards(given)))).toEqual(inOneOrder(given.expected))
})

test('sessions count the same in any order', () => {
  const turned = rewardCases.map((given) => ({ ...given, sessions: given.sessions.toReversed() }))
  expect(turned.map((given) => inOneOrder(asExpected(countRewards(given))))).toEqual(
    rewardCases.map(({ expected }) => inOneOrder(expected)),
  )
})

function take(counts: Partial<TakeDetail['counts']>, accuracy: number | null): Take {
  return {
    index: 0,
    startMs: takeMs(0),
    endMs: takeMs(1000),
    firstBar: 0,
    lastBar: 3,
    detail: {
      began: 'start',
      counts: { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0, ...counts },
      accuracy,
      timingStabilityMs: null,
      tempoCurve: [],
    },
  }
}

test('a take is clean with sixteen right notes and at most one slip in twenty', () => {
  const takes = [
    take({ correct: 16 }, 1),
    take({ correct: 15 }, 1),
    take({ correct: 19, missed: 1 }, 0.95),
    take({ correct: 18, extra: 1 }, 18 / 19),
    take({}, null),
  ]
  expect(takes.map((one) => cleanTakesOf({ takes: [one] }))).toEqual([1, 0, 1, 0, 0])
  expect(cleanTakesOf({ takes })).toBe(2)
})

test('of a report from before takes had figures, nobody knows the clean takes', () => {
  const { detail, ...bare } = take({ correct: 16 }, 1)
  expect(detail).toBeDefined()
  expect(cleanTakesOf({ takes: [bare] })).toBeNull()
})

test('each day from 1900 to 2200 has the date of the calendar', () => {
  const first = Date.UTC(1900, 0, 1) / 86_400_000
  const days = Array.from({ length: 109_900 }, (_, index) => first + index)
  const wrong = days.filter((day) => dateOfDay(localDay(day)) !== new Date(day * 86_400_000).toISOString().slice(0, 10))
  expect(wrong).toEqual([])
})

test('every achievement has a code and a measure of its own threshold, and can be earned', () => {
  expect(achievements.filter(({ measure }) => !measureNames.includes(measure))).toEqual([])
  expect(achievements.length).toBeGreaterThanOrEqual(25)
  expect(new Set(achievements.map(({ code }) => code)).size).toBe(achievements.length)
  expect(new Set(achievements.map(({ measure, threshold }) => `${measure} ${threshold}`)).size).toBe(
    achievements.length,
  )
})
