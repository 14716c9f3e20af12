import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSampleClock } from '../../shared/listen/sample-clock'
import { createDice } from '../support/practice-dice'

const RATE = 48_000
/** How far a time may be off after a second and after ten, s, where each stamp jitters by 3 ms. */
const BOUND_AFTER_1_S = 0.0015
const BOUND_AFTER_10_S = 0.0008

interface Card {
  readonly ppm: number
  readonly blockFrames: number
  readonly jitters: readonly number[]
}

/** A sound card that runs `ppm` too fast, whose stamps are off by up to 3 ms either way, each anew. */
const card = (seconds: number): fc.Arbitrary<Card> =>
  fc
    .record({ ppm: fc.integer({ min: -300, max: 300 }), blockFrames: fc.constantFrom(256, 480, 1024), seed: fc.nat() })
    .map(({ ppm, blockFrames, seed }) => {
      const dice = createDice(seed)
      const blocks = Math.ceil((seconds * RATE) / blockFrames)
      return { ppm, blockFrames, jitters: Array.from({ length: blocks }, () => dice.between(-3000, 3000)) }
    })

const START_S = 1234
const truth = (frame: number, ppm: number) => START_S + frame / (RATE * (1 + ppm * 1e-6))

const hearLate = (clock: ReturnType<typeof createSampleClock>, frame: number, bySeconds: number) =>
  clock.hear(frame, truth(frame, 0) + bySeconds, true)

function feed(clock: ReturnType<typeof createSampleClock>, { ppm, blockFrames, jitters }: Card): number {
  jitters.forEach((jitter, index) => {
    const frame = index * blockFrames
    clock.hear(frame, truth(frame, ppm) + jitter * 1e-6, index > 0)
  })
  return jitters.length * blockFrames
}

test.each([
  [1, BOUND_AFTER_1_S],
  [10, BOUND_AFTER_10_S],
])('after %i s a time is right to %f s, though the card drifts and its stamps jitter', (seconds, bound) => {
  fc.assert(
    fc.property(card(seconds), (given) => {
      const clock = createSampleClock(RATE)
      const frame = feed(clock, given)
      expect(Math.abs(clock.at(frame)! - truth(frame, given.ppm))).toBeLessThan(bound)
    }),
    { numRuns: 100 },
  )
})

test('later frames never get earlier times', () => {
  fc.assert(
    fc.property(card(2), ({ ppm, blockFrames, jitters }) => {
      const clock = createSampleClock(RATE)
      let last = -Infinity
      jitters.forEach((jitter, index) => {
        const frame = index * blockFrames
        clock.hear(frame, truth(frame, ppm) + jitter * 1e-6, index > 0)
        for (const within of [0, blockFrames - 1]) {
          const at = clock.at(frame + within)!
          expect(at).toBeGreaterThanOrEqual(last)
          last = at
        }
      })
    }),
    { numRuns: 50 },
  )
})

test('a drift is learnt, and carries the clock through seconds without a stamp', () => {
  const clock = createSampleClock(RATE)
  const jitters = Array.from({ length: 3000 }, (_, index) => ((index * 7919) % 6000) - 3000)
  const frame = feed(clock, { ppm: 200, blockFrames: 480, jitters })
  expect(Math.abs(clock.driftPpm() - 200)).toBeLessThan(20)
  const later = frame + 5 * RATE
  expect(Math.abs(clock.at(later)! - truth(later, 200))).toBeLessThan(0.001)
})

test('after lost sound that was told, the very next stamp counts', () => {
  const clock = createSampleClock(RATE)
  const frame = feed(clock, { ppm: 0, blockFrames: 480, jitters: Array<number>(200).fill(0) })
  clock.hear(frame, truth(frame, 0) + 0.5, false)
  expect(clock.at(frame)).toBeCloseTo(truth(frame, 0) + 0.5, 6)
})

test('after lost sound that nobody told, a tenth of a second suffices', () => {
  const clock = createSampleClock(RATE)
  const frame = feed(clock, { ppm: 0, blockFrames: 480, jitters: Array<number>(200).fill(0) })
  for (let block = 0; block <= 10; block += 1) hearLate(clock, frame + block * 480, 0.25)
  expect(clock.at(frame + 4800)).toBeCloseTo(truth(frame + 4800, 0) + 0.25, 6)
})

test('stamps of a callback that was kept waiting are off together, and change nothing', () => {
  const clock = createSampleClock(RATE)
  const frame = feed(clock, { ppm: 0, blockFrames: 256, jitters: Array<number>(400).fill(0) })
  for (let block = 0; block < 8; block += 1) hearLate(clock, frame + block * 256, 0.063)
  expect(clock.at(frame + 8 * 256)).toBeCloseTo(truth(frame + 8 * 256, 0), 6)
})

test('stamps that stray each elsewhere are no jump, however long they do', () => {
  const clock = createSampleClock(RATE)
  const frame = feed(clock, { ppm: 0, blockFrames: 480, jitters: Array<number>(200).fill(0) })
  for (let block = 0; block < 30; block += 1) hearLate(clock, frame + block * 480, block % 2 === 0 ? 0.2 : -0.2)
  expect(clock.at(frame + 30 * 480)).toBeCloseTo(truth(frame + 30 * 480, 0), 6)
})

test('one stray stamp changes nothing', () => {
  const clock = createSampleClock(RATE)
  const frame = feed(clock, { ppm: 0, blockFrames: 480, jitters: Array<number>(200).fill(0) })
  clock.hear(frame, truth(frame, 0) + 0.25, true)
  expect(clock.at(frame)).toBeCloseTo(truth(frame, 0), 6)
})

test('before the first stamp there is no time', () => {
  expect(createSampleClock(RATE).at(0)).toBe(null)
})
