import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { chunkAround } from '../../shared/coach/chunk-bars'
import type { CoachAdvice } from '../../shared/coach/coach-prompt'
import { areColoursShown } from '../../shared/coach/fade-feedback'
import { judgeGuess } from '../../shared/coach/guess-worst-bar'
import { adviceFromPayload, adviceToPayload } from '../../shared/coach/prompt-payload'
import { dropFor, startRamp, stepRamp, VISIT_EVERY } from '../../shared/coach/tempo-ramp'
import type { BarResult } from '../../shared/grade/session-report'
import { sampleBar } from '../support/sample-score'

const twelveBars = (sections: readonly number[] = []) =>
  Array.from({ length: 12 }, (_, index) => sampleBar(index, { startsSection: index === 0 || sections.includes(index) }))

test.each([
  ['the bars that hold a beat on each side', [], 6, [5, 7]],
  ['a section that starts with the bar is not left backwards', [6], 6, [6, 7]],
  ['nor is the next one entered', [7], 6, [5, 6]],
  ['a section that starts near by is where it begins', [4], 6, [4, 7]],
  ['one that starts far before is not', [3], 6, [5, 7]],
  ['the first bar has none before it', [], 0, [0, 1]],
  ['the last bar has none after it', [], 11, [10, 11]],
] as const)('a chunk around a bar: %s', (_, sections, barIndex, [firstBar, lastBar]) => {
  expect(chunkAround(twelveBars(sections), barIndex)).toEqual({ firstBar, lastBar })
})

test('a chunk holds its bar, and no boundary inside of which it does not begin', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(11)), fc.nat(11), (sections, barIndex) => {
      const bars = twelveBars(sections)
      const { firstBar, lastBar } = chunkAround(bars, barIndex)
      const isInside = firstBar <= barIndex && barIndex <= lastBar
      const crossed = bars.slice(barIndex + 1, lastBar + 1).some(({ startsSection }) => startsSection)
      const before = bars.slice(firstBar + 1, barIndex + 1).some(({ startsSection }) => startsSection)
      return isInside && !crossed && !before
    }),
  )
})

test.each([
  [0.89, 10],
  [0.82, 15],
  [0.75, 20],
  [0.3, 20],
])('at an accuracy of %d it goes %d %% slower', (accuracy, percent) => {
  expect(dropFor(accuracy)).toBe(percent)
})

test('three clean rounds bring a loop 5 % up, and not before', () => {
  const clean = (tempoPercent: number) => ({ tempoPercent, accuracy: 1, isClean: true })
  const changes: unknown[] = []
  let ramp = startRamp(70, 100)
  for (let round = 0; round < 3; round += 1) {
    const step = stepRamp(ramp, clean(ramp.percent))
    ramp = step.ramp
    changes.push(step.change)
  }
  expect(changes).toEqual([null, null, { rule: 'rampUp', fromPercent: 70, percent: 75 }])
})

const anyPass = fc.record({ accuracy: fc.double({ min: 0, max: 1, noNaN: true }), isClean: fc.boolean() })

test('whoever does as the ramp says is at the target at least every few rounds, and never beyond it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 20 }), fc.array(anyPass, { maxLength: 60 }), (start, passes) => {
      let ramp = startRamp(start * 5, 100)
      let tempoPercent = start * 5
      let below = 0
      for (const pass of passes) {
        below = tempoPercent < 100 ? below + 1 : 0
        if (below >= VISIT_EVERY) return false
        const step = stepRamp(ramp, { ...pass, tempoPercent })
        ramp = step.ramp
        tempoPercent = step.change?.percent ?? tempoPercent
        if (tempoPercent > Math.max(100, start * 5) || tempoPercent < 40) return false
      }
      return true
    }),
  )
})

test('a visit that is not made is not asked for at each round', () => {
  let ramp = startRamp(70, 100)
  const asked = Array.from({ length: 12 }, () => {
    const step = stepRamp(ramp, { tempoPercent: 70, accuracy: 0.93, isClean: false })
    ramp = step.ramp
    return step.change?.rule === 'targetVisit'
  })
  expect(asked.filter(Boolean).length).toBeLessThanOrEqual(4)
})

test('marks that fade are shown in every other take, and more seldom the better it goes', () => {
  const shown = (accuracy: number | null) =>
    Array.from({ length: 12 }, (_, takeIndex) => areColoursShown('faded', { takeIndex, accuracy })).filter(Boolean)
      .length
  expect([shown(null), shown(0.7), shown(0.93), shown(0.99)]).toEqual([6, 6, 4, 3])
  expect(areColoursShown('on', { takeIndex: 1, accuracy: 1 })).toBe(true)
  expect(areColoursShown('off', { takeIndex: 0, accuracy: null })).toBe(false)
})

const result = (barIndex: number, wrongPitch = 0, timingSpreadMs: number | null = 10): BarResult => {
  return { barIndex, expected: 4, correct: 4 - wrongPitch, wrongPitch, missed: 0, extra: 0, timingSpreadMs }
}

test.each([
  ['the worst', 2, [0, 0, 3, 1, 0], 'right'],
  ['one that is as bad', 4, [0, 0, 2, 0, 2], 'right'],
  ['the bar beside it', 1, [0, 0, 3, 0, 0], 'near'],
  ['another one', 4, [0, 3, 0, 0, 0], 'other'],
] as const)('the guess of a bar that is %s', (_, barIndex, wrong, outcome) => {
  const results = wrong.map((count, index) => result(index, count))
  expect(judgeGuess(twelveBars(), results, barIndex)?.outcome).toBe(outcome)
})

test('where every note was right the most uneven bar is the worst', () => {
  const results = [10, 20, 60, 15].map((spreadMs, index) => result(index, 0, spreadMs))
  expect(judgeGuess(twelveBars(), results, 2)).toEqual({ predicted: '3', actual: '3', outcome: 'right' })
})

test('three bars are no choice, and a bar that was not played no guess', () => {
  const results = [0, 1, 2].map((index) => result(index))
  expect(judgeGuess(twelveBars(), results, 1)).toBeNull()
  expect(judgeGuess(twelveBars(), [...results, result(3)], 9)).toBeNull()
})

test('a bar that is repeated counts once, with all of its passes', () => {
  const repeated = [...twelveBars().slice(0, 4), ...twelveBars().slice(0, 4)].map((bar, index) => ({
    ...bar,
    index,
    id: `bar ${bar.number}`,
    onset: beats(index * 4),
  }))
  const results = [0, 0, 1, 0, 0, 2, 0, 0].map((count, index) => result(index, count))
  expect(judgeGuess(repeated, results, 1)).toEqual({ predicted: '2', actual: '2', outcome: 'right' })
})

const barSpan = fc.record({ firstBar: fc.nat(11), lastBar: fc.nat(11) })
const hand = fc.constantFrom('left' as const, 'right' as const)
const anyAdvice: fc.Arbitrary<CoachAdvice> = fc.record({
  type: fc.constantFrom('tip' as const, 'pause' as const, 'loop' as const, 'tempo' as const),
  rule: fc.constantFrom('twoFailures' as const, 'cleanLoop' as const, 'tooFast' as const, 'longPractice' as const),
  bars: fc.option(barSpan),
  hand: fc.option(hand),
  error: fc.option(
    fc.record({
      kind: fc.constantFrom('wrongPitch' as const, 'missed' as const, 'extra' as const),
      written: fc.option(fc.string()),
      played: fc.option(fc.string()),
      times: fc.nat(),
    }),
  ),
  numbers: fc.record({ failures: fc.nat(), accuracyPercent: fc.nat(), minutes: fc.nat() }, { requiredKeys: [] }),
  action: fc.oneof(
    fc.record({
      kind: fc.constant('loop' as const),
      firstBar: fc.nat(11),
      lastBar: fc.nat(11),
      tempoPercent: fc.nat(),
      hands: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
    }),
    fc.record({ kind: fc.constant('tempo' as const), percent: fc.nat() }),
    fc.record({ kind: fc.constant('release' as const), barIndex: fc.nat(11) }),
    fc.record({ kind: fc.constant('hands' as const), hands: hand }),
    fc.record({ kind: fc.constant('rest' as const), minutes: fc.nat() }),
  ),
})

test('what is kept of a prompt says all of it, and the bars as printed', () => {
  fc.assert(
    fc.property(anyAdvice, (advice) => {
      const payload = adviceToPayload(advice, { bars: twelveBars() })
      expect(adviceFromPayload(advice.type, JSON.parse(JSON.stringify(payload)) as typeof payload)).toEqual(advice)
      if (advice.bars) expect(payload['bar']).toBe(String(advice.bars.firstBar + 1))
    }),
  )
})
