import { expect, test } from 'vitest'
import { createTrail, ROOT } from '../../shared/follow/trail'

test('a trail that was tidied many times still holds every label, on each of its branches', () => {
  const trail = createTrail()
  const tips = Int32Array.of(ROOT, ROOT)
  const length = 60_000
  for (let i = 0; i < length; i += 1) {
    // Every ten notes the second branch starts again from the first: so does a beam.
    const parent = i % 10 === 0 ? tips[0]! : tips[1]!
    tips[0] = trail.grow(tips[0]!, i)
    tips[1] = trail.grow(parent, -i)
    if (trail.isFull()) trail.compact(tips, 2)
  }
  const expected = Array.from({ length }, (_, i) => i)
  expect([...trail.read(tips[0]!)]).toEqual(expected)
  const forkedAt = length - 10
  expect([...trail.read(tips[1]!)]).toEqual(expected.map((i) => (i >= forkedAt ? -i : i)))
  const newest = new Int32Array(3)
  expect(trail.readBack(tips[0]!, newest)).toBe(3)
  expect([...newest]).toEqual([length - 1, length - 2, length - 3])
})
