import { expect, test } from 'vitest'
import { barRuns } from '../../shared/music/bar-runs'
import { sampleBar } from '../support/sample-score'

/** Bars 1 2 3 with a repeat of 1 and 2 before 3; the ids are those of the page. */
const score = {
  bars: [1, 2, 1, 2, 3].map((number, index) => sampleBar(index, { id: `bar${number}`, number: String(number) })),
}

test('bars side by side are one run, with gaps between runs', () => {
  expect(barRuns(score, [0, 4])).toEqual([
    { first: '1', last: '1' },
    { first: '3', last: '3' },
  ])
  expect(barRuns(score, [0, 1])).toEqual([{ first: '1', last: '2' }])
})

test('a repeated bar is named once, and a pass that goes through the repeat reads as the page does', () => {
  expect(barRuns(score, [0, 1, 2, 3, 4])).toEqual([{ first: '1', last: '3' }])
  expect(barRuns(score, [1, 2])).toEqual([{ first: '1', last: '2' }])
  expect(barRuns(score, [1, 4])).toEqual([{ first: '2', last: '3' }])
})

test('without notation each bar stands for itself', () => {
  const roll = { bars: score.bars.map((bar) => ({ ...bar, id: null, number: String(bar.index + 1) })) }
  expect(barRuns(roll, [4, 0, 1])).toEqual([
    { first: '1', last: '2' },
    { first: '5', last: '5' },
  ])
})
