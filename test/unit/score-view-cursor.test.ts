import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import type { Position } from '../../shared/follow/live-verdict'
import { cursorBeat, isCursorWaiting, moveCursor } from '../../renderer/score/cursor-track'

const at = (onset: number, nextOnset: number, msPerQuarter = 500): Position => ({
  onset: beats(onset),
  nextOnset: beats(nextOnset),
  barIndex: 0,
  msPerQuarter,
})

test('the cursor walks at the tempo of the student', () => {
  const track = moveCursor(null, at(4, 6), 1000)
  expect([1000, 1250, 1500].map((nowMs) => cursorBeat(track, nowMs))).toEqual([4, 4.5, 5])
})

test('the cursor waits at the next onset, however long the student takes', () => {
  const track = moveCursor(null, at(4, 5), 0)
  expect([500, 5000, 1e9].map((nowMs) => cursorBeat(track, nowMs))).toEqual([5, 5, 5])
})

test('a student who is ahead is caught up with in a fraction of a second and without a jump', () => {
  const early = moveCursor(moveCursor(null, at(0, 1, 1000), 0), at(1, 2, 1000), 700)
  const seen = [700, 710, 1000].map((nowMs) => cursorBeat(early, nowMs))
  expect(seen[0]).toBeCloseTo(0.7)
  expect(seen[1]).toBeLessThan(0.8)
  expect(seen[2]).toBeCloseTo(1.3, 1)
})

test('a jump to another place in the score is not glided over', () => {
  const jumped = moveCursor(moveCursor(null, at(0, 1), 0), at(64, 65), 100)
  expect(cursorBeat(jumped, 100)).toBe(64)
})

test('the cursor never runs past the next onset', () => {
  const positions = fc.array(
    fc.record({ onset: fc.integer({ min: 0, max: 40 }), gap: fc.integer({ min: 1, max: 8 }), afterMs: fc.nat(3000) }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(positions, fc.nat(5000), (steps, laterMs) => {
      let nowMs = 0
      let track = moveCursor(null, at(0, 1), nowMs)
      for (const { onset, gap, afterMs } of steps) {
        nowMs += afterMs
        track = moveCursor(track, at(onset, onset + gap), nowMs)
      }
      expect(cursorBeat(track, nowMs + laterMs)).toBeLessThanOrEqual(track.position.nextOnset)
    }),
  )
})

test('a cursor that waits asks for no more frames', () => {
  const track = moveCursor(null, at(0, 1), 0)
  expect([isCursorWaiting(track, 100), isCursorWaiting(track, 1000)]).toEqual([false, true])
})
