import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import type { DeviceClock } from '../../shared/performance/device-clock'
import { driftPpm, hearDevice, unknownClock, wallClock } from '../../shared/performance/device-clock'

type Message = readonly [deviceMs: number, arrivedAt: number]

/** What is heard of messages given as [device's time, arrival]. */
function heard(start: DeviceClock, messages: readonly Message[]): readonly number[] {
  let clock = start
  return messages.map(([deviceMs, arrivedAt]) => {
    const next = hearDevice(clock, deviceMs, epochMs(arrivedAt))
    clock = next.clock
    return next.heardAt
  })
}

test('a busy program does not bend the rhythm: the distances are the ones of the device', () => {
  const evenlyPlayed = [0, 100, 200, 300, 400]
  const lateness = [0, 35, 3, 80, 0]
  const messages = evenlyPlayed.map((ms, index) => [ms, 10_000 + ms + lateness[index]!] as const)
  expect(heard(unknownClock, messages)).toEqual([10_000, 10_100, 10_200, 10_300, 10_400])
})

test('the quickest message tells best how the clocks lie', () => {
  const messages = [
    [0, 10_040],
    [100, 10_100],
    [200, 10_230],
  ] as const
  expect(heard(unknownClock, messages)).toEqual([10_040, 10_100, 10_200])
})

test('what is heard never goes back in time, even if a window reports its keys out of order', () => {
  const messages = [
    [9_990, 10_000],
    [9_985, 10_000],
  ] as const
  expect(heard(wallClock, messages)).toEqual([9_990, 9_990])
})

test('after a sleep of the device, its clock is anchored anew', () => {
  const messages = [
    [0, 10_000],
    [100, 70_000],
    [200, 70_100],
  ] as const
  expect(heard(unknownClock, messages)).toEqual([10_000, 70_000, 70_100])
})

test('after a sleep of the computer, whose steady clock stood still, it is anchored anew', () => {
  const messages = [
    [0, 10_000],
    [60_000, 10_500],
    [60_100, 10_600],
  ] as const
  expect(heard(unknownClock, messages)).toEqual([10_000, 10_500, 10_600])
})

test('a program that stood still before the very first message is right from the second on', () => {
  const messages = Array.from({ length: 600 }, (_, index): Message => {
    const ms = index * 100
    return [ms, 10_000 + Math.max(ms, 200)]
  })
  const wrongMs = heard(unknownClock, messages).map((heardAt, index) => heardAt - 10_000 - index * 100)
  expect(wrongMs.slice(0, 3)).toEqual([200, 100, 0])
  expect(Math.max(...wrongMs.slice(2).map(Math.abs))).toBeLessThan(0.001)
})

test('a pause of an hour lets a late first note be no later than the clocks can have run apart', () => {
  const before = Array.from({ length: 600 }, (_, index): Message => [index * 100, 10_000 + index * 100])
  const after = 60_000 + 3_600_000
  const [first = 0, second = 0] = heard(unknownClock, [
    ...before,
    [after, 10_000 + after + 200],
    [after + 100, 10_000 + after + 100],
  ]).slice(-2)
  expect(first - 10_000 - after).toBeLessThan(75)
  expect(second).toBe(10_100 + after)
})

test('a device that loses time on its way is found out in a few seconds of playing', () => {
  const messages = Array.from({ length: 400 }, (_, index): Message => {
    const ms = index * 100
    return [index < 200 ? ms : ms - 16, 10_000 + ms]
  })
  const wrongMs = heard(unknownClock, messages).map((heardAt, index) => heardAt - 10_000 - index * 100)
  expect(wrongMs.slice(0, 200).every((ms) => Math.abs(ms) < 0.001)).toBe(true)
  expect(wrongMs.slice(300).every((ms) => Math.abs(ms) < 0.001)).toBe(true)
})

test('a key of the window keeps the time at which it was struck', () => {
  expect(heard(wallClock, [[9_990, 10_000]])).toEqual([9_990])
})

test('a window cannot play in the future', () => {
  expect(heard(wallClock, [[99_000, 10_000]])).toEqual([10_000])
})

test('a window whose messages are all slow is still believed', () => {
  const messages = Array.from({ length: 400 }, (_, index): Message => [index * 5000, index * 5000 + 30])
  expect(heard(wallClock, messages)).toEqual(messages.map(([windowMs]) => windowMs))
})

/** How far an estimate may be off, once the clock is known, where the quickest messages take no time. */
const LARGEST_ERROR_MS = 1.5
/** Messages before which little is known of a clock. */
const UNKNOWN_MESSAGES = 40

interface Playing {
  readonly ppm: number
  readonly pausesMs: readonly number[]
  readonly delaysMs: readonly number[]
}

/** An hour of notes, mostly a few to the second, with pauses; each comes a little late, and some very late. */
const anHour: fc.Arbitrary<Playing> = fc.record({
  ppm: fc.integer({ min: -200, max: 200 }),
  pausesMs: fc.array(
    fc.oneof(
      { weight: 60, arbitrary: fc.integer({ min: 30, max: 900 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1000, max: 60_000 }) },
    ),
    { minLength: 400, maxLength: 400 },
  ),
  delaysMs: fc.array(
    fc.oneof(
      {
        weight: 30,
        arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((chance) => -Math.log(1 - chance * 0.999)),
      },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }) },
    ),
    { minLength: 397, maxLength: 397 },
  ),
})

function playAnHour({ ppm, pausesMs, delaysMs }: Playing) {
  const sentAt: number[] = []
  for (let ms = 0, index = 0; ms < 3_600_000; ms += pausesMs[index++ % pausesMs.length]!) sentAt.push(ms)
  const arrivedAt = sentAt.map((ms, index) => 10_000 + ms + delaysMs[index % delaysMs.length]!)
  // A queue keeps the order.
  for (let index = 1; index < arrivedAt.length; index += 1) {
    arrivedAt[index] = Math.max(arrivedAt[index]!, arrivedAt[index - 1]!)
  }
  const heardAt = heard(
    unknownClock,
    sentAt.map((ms, index) => [ms * (1 + ppm / 1e6), arrivedAt[index]!]),
  )
  return { sentAt, arrivedAt, heardAt }
}

const anyHour = { numRuns: 20 }

test('a clock that drifts for an hour is followed, whatever comes late', () => {
  fc.assert(
    fc.property(anHour, (playing) => {
      const { sentAt, heardAt } = playAnHour(playing)
      const errorsMs = heardAt.map((ms, index) => Math.abs(ms - 10_000 - sentAt[index]!))
      expect(Math.max(...errorsMs.slice(UNKNOWN_MESSAGES))).toBeLessThan(LARGEST_ERROR_MS)
    }),
    anyHour,
  )
})

test('nothing is heard before what was heard before it, nor after it arrived', () => {
  fc.assert(
    fc.property(anHour, (playing) => {
      const { arrivedAt, heardAt } = playAnHour(playing)
      expect(heardAt.every((ms, index) => ms >= (heardAt[index - 1] ?? 0) && ms <= arrivedAt[index]!)).toBe(true)
    }),
    anyHour,
  )
})

test('how fast a clock drifts is known', () => {
  let clock: DeviceClock = unknownClock
  for (let ms = 0; ms < 120_000; ms += 250) {
    const lateMs = (ms * 7919) % 13
    clock = hearDevice(clock, ms * 1.00005, epochMs(10_000 + ms + lateMs)).clock
  }
  expect(driftPpm(clock)).toBeCloseTo(50, 0)
})
