import { expect, test } from 'vitest'
import { createTrail } from '../../shared/follow/trail'

const LENGTH = 60_000

/** Two hypotheses: every ten notes the second one starts again from the first. So does a beam. */
function grown(length: number) {
  const trail = createTrail()
  const agrees = new Uint8Array(2)
  let isAgreed = true
  for (let i = 0; i < length; i += 1) {
    trail.grow(Int32Array.of(0, i % 10 === 0 ? 0 : 1), Int32Array.of(i, -i), 2)
    if (!trail.isFull()) continue
    trail.settle(2, agrees)
    isAgreed &&= agrees[0] === 1 && agrees[1] === 1
  }
  return { trail, isAgreed }
}

test('a trail that was settled many times still holds every label', () => {
  const { trail, isAgreed } = grown(LENGTH)
  expect([...trail.read()]).toEqual(Array.from({ length: LENGTH }, (_, i) => i))
  expect(isAgreed).toBe(true)
  const newest = new Int32Array(3)
  expect(trail.readBack(newest)).toBe(3)
  expect([...newest]).toEqual([LENGTH - 1, LENGTH - 2, LENGTH - 3])
})

test('more of the past can be read back than is still open', () => {
  const { trail } = grown(5000)
  const newest = new Int32Array(3000)
  expect(trail.readBack(newest)).toBe(3000)
  expect([...newest]).toEqual(Array.from({ length: 3000 }, (_, back) => 4999 - back))
})

test('the notes since two hypotheses parted are open, and none when only one is left', () => {
  const { trail } = grown(5007)
  expect(trail.openNotes(2, Uint8Array.of(1, 1), 32)).toBe(7)
  expect(trail.openNotes(2, Uint8Array.of(1, 1), 5)).toBe(5)
  expect(trail.openNotes(2, Uint8Array.of(1, 0), 32)).toBe(0)
})

test('a hypothesis that contradicts the settled past is named', () => {
  const trail = createTrail()
  const agrees = new Uint8Array(2)
  while (!trail.isFull()) trail.grow(Int32Array.of(0, 1), Int32Array.of(1, 2), 2)
  trail.settle(2, agrees)
  expect([...agrees]).toEqual([1, 0])
})
