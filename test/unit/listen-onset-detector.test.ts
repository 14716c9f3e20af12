import { expect, test } from 'vitest'
import { createOnsetDetector } from '../../shared/listen/onset-detector'
import { addClick, addHum, addNoise, addString, addTap, silence } from '../support/test-sounds'

/** How near to the attack it must be found, ms. */
const TOLERANCE_MS = { click: 0.3, tap: 1, string: 2 }

interface Found {
  readonly missed: number
  readonly extra: number
  readonly worstMs: number
}

/** Compares what is heard in `sound` with where its attacks are. */
function listen(sound: Float32Array, sampleRate: number, attacks: readonly number[], blockFrames = 256): Found {
  const heard: number[] = []
  const detector = createOnsetDetector(sampleRate, (frame) => heard.push(frame))
  for (let from = 0; from < sound.length; from += blockFrames) detector.hear(sound.subarray(from, from + blockFrames))
  const toMs = (frames: number) => (Math.abs(frames) * 1000) / sampleRate
  const nearest = attacks.map((attack) => Math.min(Infinity, ...heard.map((frame) => toMs(frame - attack))))
  const found = nearest.filter((ms) => ms < 20)
  return { missed: attacks.length - found.length, extra: heard.length - found.length, worstMs: Math.max(0, ...found) }
}

/** A beat that falls on no block and no millisecond. */
const beatsOf = (count: number, sampleRate: number, everyS = 0.4371) =>
  Array.from({ length: count }, (_, beat) => Math.round((0.3127 + beat * everyS) * sampleRate))

const RATES = [44_100, 48_000, 88_200, 96_000]

test.each(RATES)('each click is found to a third of a millisecond at %i Hz, in noise and hum', (rate) => {
  for (const gain of [0.9, 0.1, 0.02]) {
    const attacks = beatsOf(10, rate)
    const sound = silence(5, rate)
    for (const attack of attacks) addClick(sound, rate, attack, gain)
    addNoise(sound, 20 * Math.log10(gain) - 40)
    addHum(sound, rate, 20 * Math.log10(gain) - 10)
    const { missed, extra, worstMs } = listen(sound, rate, attacks)
    expect([missed, extra]).toEqual([0, 0])
    expect(worstMs).toBeLessThan(TOLERANCE_MS.click)
  }
})

test.each(RATES)('each tap is found to a millisecond at %i Hz, loud or soft', (rate) => {
  for (const gain of [1, 0.03]) {
    const attacks = beatsOf(10, rate)
    const sound = silence(5, rate)
    attacks.forEach((attack, index) => addTap(sound, rate, attack, gain, index + 1))
    addNoise(sound, 20 * Math.log10(gain) - 45)
    const { missed, extra, worstMs } = listen(sound, rate, attacks)
    expect([missed, extra]).toEqual([0, 0])
    expect(worstMs).toBeLessThan(TOLERANCE_MS.tap)
  }
})

test.each([27.5, 65.4, 130.8, 261.6, 523.3, 1046.5, 2093, 4186])(
  'a string of %d Hz is found to two milliseconds, in noise and hum',
  (hz) => {
    for (const gain of [0.3, 0.02]) {
      const attacks = beatsOf(3, 48_000, 1.5)
      const sound = silence(4.8, 48_000)
      attacks.forEach((attack, index) => {
        addString(sound.subarray(0, attacks[index + 1] ?? sound.length), 48_000, attack, gain, hz)
      })
      addNoise(sound, 20 * Math.log10(gain) - 45)
      addHum(sound, 48_000, 20 * Math.log10(gain) - 20)
      const { missed, extra, worstMs } = listen(sound, 48_000, attacks)
      expect([missed, extra]).toEqual([0, 0])
      expect(worstMs).toBeLessThan(TOLERANCE_MS.string)
    }
  },
)

test.each([
  [60, -50],
  [10, -20],
  [10, -70],
  [10, -90],
])('%i seconds of noise at %i dB with hum have no attack', (seconds, noiseDb) => {
  const sound = silence(seconds, 48_000)
  addNoise(sound, noiseDb, 3)
  addHum(sound, 48_000, -25)
  expect(listen(sound, 48_000, []).extra).toBe(0)
})

test('sound that swells without an attack is none', () => {
  const sound = silence(4, 48_000).map((_, frame) => {
    const second = frame / 48_000
    return 0.3 * Math.sin(2 * Math.PI * 440 * second) * Math.min(1, second / 2) ** 2
  })
  addNoise(sound, -60)
  expect(listen(sound, 48_000, []).extra).toBe(0)
})

test('the length of the blocks changes nothing', () => {
  const attacks = beatsOf(10, 48_000)
  const sound = silence(5, 48_000)
  attacks.forEach((attack) => addString(sound, 48_000, attack, 0.2, 220))
  addNoise(sound, -60)
  const found = [1, 64, 441, 1024, sound.length].map((frames) => listen(sound, 48_000, attacks, frames))
  for (const one of found) expect(one).toEqual(found[0])
})

test('a stroke stands over what it was before by what it is told to', () => {
  const sound = silence(1, 48_000)
  addNoise(sound, -60)
  addTap(sound, 48_000, 30_000, 1)
  const rises: number[] = []
  createOnsetDetector(48_000, (_, riseDb) => rises.push(riseDb)).hear(sound)
  expect(rises.length).toBe(1)
  expect(rises[0]).toBeGreaterThan(40)
  expect(rises[0]).toBeLessThan(60)
})

test('after lost frames the step in the sound is no attack, and later attacks are where they are', () => {
  const heard: number[] = []
  const detector = createOnsetDetector(48_000, (frame) => heard.push(frame))
  const before = silence(0.5, 48_000).fill(0.4)
  const after = silence(0.5, 48_000).fill(-0.4)
  addNoise(before, -70)
  addNoise(after, -70)
  addClick(after, 48_000, 12_000, 0.3)
  detector.hear(before)
  detector.restart(1_000_000)
  detector.hear(after)
  expect(heard.length).toBe(1)
  expect(Math.abs(heard[0]! - 1_012_000)).toBeLessThan(15)
})

test('fast strokes of a short sound are each heard, up to fifteen in a second', () => {
  const attacks = beatsOf(30, 48_000, 1 / 15)
  const sound = silence(3, 48_000)
  attacks.forEach((attack) => addClick(sound, 48_000, attack, 0.5))
  addNoise(sound, -60)
  const { missed, extra } = listen(sound, 48_000, attacks)
  expect([missed, extra]).toEqual([0, 0])
})
