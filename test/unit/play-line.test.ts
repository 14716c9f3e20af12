import { expect, test } from 'vitest'
import { createPlayLine, type Line, type LineNote } from '../../renderer/sound/play-line'

const note = (atMs: number, untilMs = atMs + 400): LineNote => ({ atMs, untilMs, pitch: 60, velocity: 70 })
const fourBeats: Line = {
  notes: [note(0), note(500), note(1000), note(1500)],
  fromMs: 0,
  untilMs: 2000,
  loopMs: null,
  speed: 1,
}
const onsets = (notes: readonly { readonly atMs: number }[]) => notes.map(({ atMs }) => atMs)

test('each note is handed over once, when its time is near, and the line is over at its end', () => {
  const line = createPlayLine(fourBeats, 10_000)
  expect(onsets(line.take(10_600))).toEqual([10_000, 10_500])
  expect(onsets(line.take(10_600))).toEqual([])
  expect(onsets(line.take(12_100))).toEqual([11_000, 11_500])
  expect(line.endsAtMs()).toBe(12_000)
  expect(onsets(line.take(99_000))).toEqual([])
})

test('at half the tempo the notes are twice as far apart, and twice as long', () => {
  const line = createPlayLine({ ...fourBeats, speed: 0.5 }, 0)
  expect(line.take(1500)).toEqual([
    { atMs: 0, untilMs: 800, pitch: 60, velocity: 70 },
    { atMs: 1000, untilMs: 1800, pitch: 60, velocity: 70 },
  ])
})

test('another tempo holds from the end of what was handed over, and nothing jumps', () => {
  const line = createPlayLine(fourBeats, 0)
  expect(onsets(line.take(750))).toEqual([0, 500])
  line.setSpeed(2)
  expect(onsets(line.take(3000))).toEqual([875, 1125])
  expect([700, 750, 875].map((ms) => line.lineMsAt(ms))).toEqual([700, 750, 1000])
})

test('a loop goes round without a gap, and a note held over its end is cut there', () => {
  const line = createPlayLine(
    { ...fourBeats, notes: [note(0), note(500), note(1000, 5000)], fromMs: 500, loopMs: 500, untilMs: 1500 },
    0,
  )
  const taken = line.take(2100)
  expect(onsets(taken)).toEqual([0, 500, 1000, 1500, 2000])
  expect(taken[1]?.untilMs).toBe(1000)
  expect([999, 1000, 1250].map((ms) => line.lineMsAt(ms))).toEqual([1499, 500, 750])
  expect(line.endsAtMs()).toBeNull()
})

test('an hour in a loop whose tempo changes keeps nothing of what is long over', () => {
  const line = createPlayLine({ ...fourBeats, loopMs: 0 }, 0)
  let count = 0
  for (let ms = 0; ms < 3_600_000; ms += 25) {
    count += line.take(ms).length
    if (ms % 1000 === 0) line.setSpeed(1 + (ms % 3000) / 3000)
  }
  // Two notes a second at the mean of 1, 4/3 and 5/3.
  expect(Math.abs(count - 9600)).toBeLessThan(5)
  expect(line.lineMsAt(3_599_000)).toBeGreaterThanOrEqual(0)
})

test('a loop that is shorter than any music is played once', () => {
  const line = createPlayLine({ ...fourBeats, loopMs: 2000 }, 0)
  line.take(10_000)
  expect(line.endsAtMs()).toBe(2000)
})
