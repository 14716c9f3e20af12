import { expect, test } from 'vitest'
import { createSystemClock } from '../../electron/host/clock'
import { epochMs } from '../../shared/base/units'

test('the clock on the wall follows daylight saving', () => {
  const offsets = ['2024-01-15T12:00Z', '2024-07-15T12:00Z'].map((time) =>
    inZone('Europe/Berlin', () => createSystemClock().utcOffsetMinutes(epochMs(Date.parse(time)))),
  )
  expect(offsets).toEqual([60, 120])
})

test.each([
  ['America/Los_Angeles', -480],
  ['Asia/Kathmandu', 345],
  ['UTC', 0],
])('in %s it is %i minutes ahead of UTC in winter', (zone, minutes) => {
  const at = epochMs(Date.parse('2024-01-15T12:00Z'))
  expect(inZone(zone, () => createSystemClock().utcOffsetMinutes(at))).toBe(minutes)
})

function inZone<Value>(zone: string, work: () => Value): Value {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}
