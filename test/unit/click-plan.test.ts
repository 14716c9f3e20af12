import { expect, test } from 'vitest'
import { planClicks } from '../../renderer/practice/click-plan'
import { beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { melody } from '../support/written-music'

/** Four bars of 4/4 in quarter notes; from the third bar on twice as slow where `slowsDown`. */
function piece(slowsDown = false): Score {
  const score = melody(...Array.from({ length: 16 }, (_, nth) => 60 + (nth % 8)))
  const mark = (onset: number, quartersPerMinute: number) => ({ onset: beats(onset), quartersPerMinute })
  return { ...score, tempos: slowsDown ? [mark(0, 120), mark(8, 60)] : [mark(0, 120)] }
}

const msOf = (start: Parameters<typeof planClicks>[0]) => planClicks(start).map(({ atMs }) => Math.round(atMs))
const gaps = (times: readonly number[]) => new Set(times.slice(1).map((ms, nth) => ms - times[nth]!))

test('the click goes on over the tempo mark as the score does', () => {
  const times = msOf({ score: piece(true), countInBars: 1, barIndex: 1, quartersPerMinute: 120, loop: null })
  expect(times.slice(0, 10)).toEqual([-2000, -1500, -1000, -500, 0, 500, 1000, 1500, 2000, 3000])
})

test('at half the tempo every click comes twice as late', () => {
  const [whole, half] = [120, 60].map((quartersPerMinute) =>
    msOf({ score: piece(true), countInBars: 1, barIndex: 0, quartersPerMinute, loop: null }),
  )
  expect(half).toEqual(whole!.map((ms) => 2 * ms))
})

test('a loop clicks round and round without a gap, and each bar begins with its own click', () => {
  const plan = planClicks({
    score: piece(),
    countInBars: 1,
    barIndex: 1,
    quartersPerMinute: 120,
    loop: { firstBar: 1, lastBar: 2 },
  })
  const first = plan.slice(0, 400)
  expect(gaps(first.map(({ atMs }) => Math.round(atMs)))).toEqual(new Set([500]))
  expect(first.every(({ isDownbeat }, nth) => isDownbeat === (nth % 4 === 0))).toBe(true)
})

test('begun in the middle of a loop, the click goes to its end and then round from its beginning', () => {
  const times = msOf({
    score: piece(true),
    countInBars: 1,
    barIndex: 2,
    quartersPerMinute: 60,
    loop: { firstBar: 1, lastBar: 2 },
  })
  const beatsOfBothBars = [500, 500, 500, 500, 1000, 1000, 1000, 1000]
  const goesOn = times.slice(8).map((ms, nth) => ms - (times[nth + 7] ?? 0))
  expect(times.slice(4, 8)).toEqual([0, 1000, 2000, 3000])
  expect(goesOn.slice(0, 9)).toEqual([1000, ...beatsOfBothBars.slice(0, 8)])
})
