import { expect, test } from 'vitest'
import { createAudioClock } from '../../renderer/sound/audio-clock'
import { clickTimes, countInMs } from '../../renderer/sound/click-times'
import { divideBeat } from '../../renderer/sound/divide-beat'
import { beats } from '../../shared/base/units'
import { sampleBar, sampleScore } from '../support/sample-score'

const twoBars = sampleScore([], { bars: [sampleBar(0), sampleBar(1)] })
const waltz = { metre: { beats: 3, unit: 4 }, duration: 3 }

test('a bar is counted in, then every beat clicks to the end, the first of each bar higher', () => {
  const clicks = clickTimes(twoBars, 1, 60)
  expect(clicks.map(({ atMs }) => atMs)).toEqual([-4000, -3000, -2000, -1000, 0, 1000, 2000, 3000])
  expect(clicks.flatMap(({ atMs, isDownbeat }) => (isDownbeat ? [atMs] : []))).toEqual([-4000, 0])
  expect(countInMs(twoBars, 1, 60)).toBe(4000)
})

test('an upbeat comes where it belongs in the bar that is counted', () => {
  const upbeat = sampleBar(0, { ...waltz, duration: 1 })
  const score = sampleScore([], { bars: [upbeat, sampleBar(1, { ...waltz, onset: beats(1) })] })
  const downbeats = clickTimes(score, 0, 60).flatMap(({ atMs, isDownbeat }) => (isDownbeat ? [atMs] : []))
  expect(downbeats).toEqual([-2000, 1000])
})

const sixEight = { metre: { beats: 6, unit: 8 }, duration: 3 }

test('six eight is felt in two dotted beats', () => {
  const jig = sampleScore([], { bars: [sampleBar(0, sixEight)] })
  expect(clickTimes(jig, 0, 60)).toEqual([
    { atMs: -3000, isDownbeat: true },
    { atMs: -1500, isDownbeat: false },
    { atMs: 0, isDownbeat: true },
    { atMs: 1500, isDownbeat: false },
  ])
  expect(countInMs(jig, 0, 60)).toBe(3000)
})

test('an upbeat inside a beat keeps the beats even into the first bar', () => {
  const bars = [sampleBar(0, { ...sixEight, duration: 0.5 }), sampleBar(1, { ...sixEight, onset: beats(0.5) })]
  const clicks = clickTimes(sampleScore([], { bars }), 0, 60)
  expect(clicks.map(({ atMs }) => atMs)).toEqual([-2500, -1000, 500, 2000])
  expect(clicks.flatMap(({ atMs, isDownbeat }) => (isDownbeat ? [atMs] : []))).toEqual([-2500, 500])
})

test('two bars can be counted in', () => {
  const clicks = clickTimes(twoBars, 1, 60, 2)
  expect(clicks.filter(({ atMs }) => atMs < 0)).toHaveLength(8)
  expect(countInMs(twoBars, 1, 60, 2)).toBe(8000)
})

test('a beat is divided evenly, and only an accented downbeat sounds different', () => {
  const beat = { atMs: 1000, isDownbeat: true, lastsMs: 600 }
  expect(divideBeat(beat, { subdivision: 3, isAccented: true })).toEqual([
    { atMs: 1000, kind: 'downbeat' },
    { atMs: 1200, kind: 'division' },
    { atMs: 1400, kind: 'division' },
  ])
  expect(divideBeat(beat, { subdivision: 1, isAccented: false })).toEqual([{ atMs: 1000, kind: 'beat' }])
})

test('a bar that a repeat sign cuts goes on into the next without a gap', () => {
  const bars = [
    sampleBar(0, { duration: 4 }),
    sampleBar(1, { duration: 3 }),
    sampleBar(2, { onset: beats(7), duration: 1 }),
  ]
  expect(
    clickTimes(sampleScore([], { bars }), 1, 60)
      .map(({ atMs }) => atMs)
      .slice(4),
  ).toEqual([0, 1000, 2000, 3000])
})

test('sound is asked for earlier by as much as the loudspeaker is late', () => {
  const clock = createAudioClock()
  expect(clock.soundMsAt(1000)).toBeNull()
  // What leaves the loudspeaker at 5000 was put in at 280 of the sound card's own time.
  clock.observe(280, 5000)
  expect(clock.soundMsAt(5100)).toBe(380)
})

test('single pairs shake the click little, drift is followed, and another loudspeaker is taken at its word', () => {
  const clock = createAudioClock()
  clock.observe(0, 0)
  clock.observe(1010, 1000)
  expect(clock.soundMsAt(2000)).toBeCloseTo(2000.5)
  for (let ms = 2000; ms < 300_000; ms += 25) clock.observe(ms * 1.0001, ms)
  expect(Math.abs((clock.soundMsAt(300_000) ?? 0) - 300_030)).toBeLessThan(0.1)
  clock.observe(300_200, 300_000)
  expect(clock.soundMsAt(301_000)).toBe(301_200)
})
