import { expect, test } from 'vitest'
import { createLossCount } from '../../native/midi/loss-count'

const pool = (successes: number, failures = 0) => ({ successes, failures })

test('what the sequencer dropped, and what it threw away unread then, is lost', () => {
  const losses = createLossCount(pool(0))
  expect(losses.countNew(pool(100), 100)).toBe(0)
  expect(losses.countNew(pool(300, 40), 120)).toBe(0)
  expect(losses.countNew(pool(300, 40), 120)).toBe(40 + 180)
  expect(losses.countNew(pool(310, 40), 130)).toBe(0)
})

test('its own words of who is connected are no lost messages', () => {
  const losses = createLossCount(pool(2))
  expect(losses.countNew(pool(2), 0)).toBe(0)
  expect(losses.countNew(pool(3), 0)).toBe(0)
  expect(losses.countNew(pool(3), 0)).toBe(0)
  expect(losses.countNew(pool(13, 1), 10)).toBe(0)
  expect(losses.countNew(pool(13, 1), 10)).toBe(1)
})

test('the parts of system exclusive messages, which nobody reads, are no lost messages', () => {
  const losses = createLossCount(pool(0))
  losses.countNew(pool(50), 10)
  losses.countNew(pool(50), 10)
  losses.countNew(pool(70, 5), 25)
  expect(losses.countNew(pool(70, 5), 25)).toBe(5 + 5)
})

test('a second burst is counted by itself', () => {
  const losses = createLossCount(pool(0))
  losses.countNew(pool(20, 3), 10)
  expect(losses.countNew(pool(20, 3), 10)).toBe(13)
  losses.countNew(pool(40, 5), 25)
  expect(losses.countNew(pool(40, 5), 25)).toBe(2 + 5)
})

test('an instrument that never rests is counted all the same, in the tenth look', () => {
  const losses = createLossCount(pool(0))
  const counted = Array.from({ length: 10 }, (_, look) => losses.countNew(pool(100 + look, 7), 100 + look))
  expect(counted).toEqual([...Array<number>(9).fill(0), 7])
})

test('failures from before the input was opened are none of its own', () => {
  const losses = createLossCount(pool(3, 8))
  expect(losses.countNew(pool(3, 8), 0)).toBe(0)
})

test('a burst that begins in the moment of a look is counted whole', () => {
  const losses = createLossCount(pool(0))
  losses.countNew(pool(50), 0)
  losses.countNew(pool(300, 40), 120)
  expect(losses.countNew(pool(300, 40), 120)).toBe(40 + 180)
})
