import { expect, test } from 'vitest'
import { heardThroughAir, measureLatency } from '../../shared/performance/measure-latency'

const clicks = Array.from({ length: 12 }, (_, nth) => 1000 + nth * 600)
const late = (ms: number, times: readonly number[] = clicks) => times.map((time) => time + ms)

test('taps that are all late by the same tell the lateness, and no jitter', () => {
  expect(measureLatency(clicks, late(12))).toEqual({ ok: true, value: { offsetMs: 12, jitterMs: 0, tapCount: 12 } })
})

test('a device that is late by half a step is not taken for one that is early', () => {
  expect(measureLatency(clicks, late(310))).toMatchObject({ ok: true, value: { offsetMs: 310 } })
})

test('who taps ahead of the click has a device that adds nothing', () => {
  expect(measureLatency(clicks, late(-45))).toMatchObject({ ok: true, value: { offsetMs: 0, tapCount: 12 } })
})

test('half of the taps lie within the jitter', () => {
  const taps = clicks.map((click, nth) => click + 30 + (nth % 2 === 0 ? 9 : -9))
  expect(measureLatency(clicks, taps)).toMatchObject({ ok: true, value: { offsetMs: 30, jitterMs: 9 } })
})

test('a finger that touches twice has tapped once', () => {
  const taps = [...late(20), ...late(60)]
  expect(measureLatency(clicks, taps)).toEqual({ ok: true, value: { offsetMs: 20, jitterMs: 0, tapCount: 12 } })
})

test('a miss, a slip and taps before the first click and after the last do no harm', () => {
  const [, slipped, ...others] = late(20)
  const taps = [100, slipped! + 180, ...others, clicks.at(-1)! + 900]
  expect(measureLatency(clicks, taps)).toEqual({ ok: true, value: { offsetMs: 20, jitterMs: 0, tapCount: 10 } })
})

test.each([0, 1, 7])('%d taps are too few', (count) => {
  expect(measureLatency(clicks, late(20).slice(0, count))).toEqual({ ok: false, problem: 'tooFewTaps' })
})

test('without a click nothing can be told', () => {
  expect(measureLatency([], late(20))).toEqual({ ok: false, problem: 'tooFewTaps' })
})

test('taps at another tempo are beside the click', () => {
  const taps = clicks.map((_, nth) => 1000 + nth * 500)
  expect(measureLatency(clicks, taps)).toEqual({ ok: false, problem: 'notInTime' })
})

test('with the click but all around it is too uneven', () => {
  const taps = clicks.map((click, nth) => click + 40 + [-60, 60, -50, 55, -40, 45][nth % 6]!)
  expect(measureLatency(clicks, taps)).toEqual({ ok: false, problem: 'tooUneven' })
})

test('nobody is ahead of a click that a microphone hears', () => {
  expect(measureLatency(clicks, late(-45), heardThroughAir)).toEqual({ ok: false, problem: 'notInTime' })
})

test('a microphone may hear noises between the clicks', () => {
  const heard = [...late(180), ...late(430, clicks.slice(0, 6))]
  expect(measureLatency(clicks, heard, heardThroughAir)).toMatchObject({ ok: true, value: { offsetMs: 180 } })
})
