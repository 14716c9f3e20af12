import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import type { DeviceClock } from '../../shared/performance/device-clock'
import { hearDevice, unknownClock, wallClock } from '../../shared/performance/device-clock'

/** What is heard of messages given as [device's time, arrival]. */
function heard(start: DeviceClock, messages: readonly (readonly [number, number])[]): readonly number[] {
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

test('a key of the window keeps the time at which it was struck', () => {
  expect(heard(wallClock, [[9_990, 10_000]])).toEqual([9_990])
})

test('a window cannot play in the future', () => {
  expect(heard(wallClock, [[99_000, 10_000]])).toEqual([10_000])
})
