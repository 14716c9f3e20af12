import { expect, test } from 'vitest'
import { ownInstrument } from '../../electron/host/devices/instrument'
import {
  createInstrumentChecker,
  LONGEST_IDLE_CHECK_MS,
  SHORTEST_NEWS_MS,
} from '../../electron/host/devices/instrument-check-requests'
import { pitch } from '../../shared/base/units'
import { nothingChecked, type InstrumentCheck } from '../../shared/performance/instrument-check'
import { createHandClock } from '../support/hand-clock'

const piano = ownInstrument('Stage piano')

function standBefore() {
  const clock = createHandClock()
  const shown: InstrumentCheck[] = []
  let others = 0
  const checker = createInstrumentChecker({
    clock,
    onBegin: () => (others += 1),
    onChecked: (check) => shown.push(check),
  })
  const press = (key: number) =>
    checker.takes(piano, { kind: 'keyDown', pitch: pitch(key), velocity: 70 }, { key: null, heardAt: clock.now() })
  const begin = () => checker.handlers['devices/beginCheck'](null)
  const end = () => checker.handlers['devices/endCheck'](null)
  return { clock, shown, checker, press, begin, end, others: () => others }
}

test('before a check keys belong to others', () => {
  const { press, shown, clock } = standBefore()
  expect(press(60)).toBe(false)
  clock.turn(1000)
  expect(shown).toEqual([])
})

test('a check begins with nothing, ends what else is tried out, and shows each key with its instrument', async () => {
  const { begin, press, shown, clock, others } = standBefore()
  expect(await begin()).toEqual({ ok: true, reply: nothingChecked })
  expect([others(), press(60)]).toEqual([1, true])
  clock.turn(0)
  expect(shown).toMatchObject([{ keyCount: 1, lastKey: { pitch: 60, inputName: 'Stage piano' } }])
})

test('a glissando is told in some thirty pieces a second, and its last key is never left out', async () => {
  const { begin, press, shown, clock } = standBefore()
  await begin()
  for (let key = 0; key < 200; key += 1) {
    press(21 + (key % 88))
    clock.turn(5)
  }
  clock.turn(SHORTEST_NEWS_MS)
  expect(shown.length).toBeLessThanOrEqual(1 + (1000 + SHORTEST_NEWS_MS) / SHORTEST_NEWS_MS)
  expect(shown.length).toBeGreaterThan(25)
  expect(shown.at(-1)?.keyCount).toBe(200)
})

test('a check that was ended takes no more, tells no more, and begins anew with nothing', async () => {
  const { begin, end, press, shown, clock } = standBefore()
  await begin()
  press(60)
  await end()
  clock.turn(1000)
  expect([press(62), shown]).toEqual([false, []])
  expect(await begin()).toEqual({ ok: true, reply: nothingChecked })
})

test('a check that nobody ends is over after some minutes without a key', async () => {
  const { begin, press, clock } = standBefore()
  await begin()
  clock.turn(LONGEST_IDLE_CHECK_MS - 1000)
  expect(press(60)).toBe(true)
  clock.turn(LONGEST_IDLE_CHECK_MS - 1000)
  expect(press(60)).toBe(true)
  clock.turn(LONGEST_IDLE_CHECK_MS)
  expect(press(60)).toBe(false)
})
