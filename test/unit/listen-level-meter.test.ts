import { expect, test } from 'vitest'
import { createLevelMeter, type SoundLevel } from '../../shared/listen/level-meter'
import { addNoise, silence } from '../support/test-sounds'

const RATE = 48_000

function levelsOf(sound: Float32Array, blockFrames = 256): readonly SoundLevel[] {
  const levels: SoundLevel[] = []
  const meter = createLevelMeter(RATE, (level) => levels.push(level))
  for (let from = 0; from < sound.length; from += blockFrames) meter.hear(sound.subarray(from, from + blockFrames))
  return levels
}

function tone(seconds: number, peak: number): Float32Array {
  return silence(seconds, RATE).map((_, frame) => peak * Math.sin((2 * Math.PI * 440 * frame) / RATE))
}

test('fifteen readings come of each second, however long the blocks are', () => {
  expect(levelsOf(tone(2, 0.5), 64).length).toBe(30)
  expect(levelsOf(tone(2, 0.5), 1024).length).toBe(30)
})

test('a tone of half scale has its peak at -6 dB and its mean 3 dB below', () => {
  const level = levelsOf(tone(1, 0.5)).at(-1)!
  expect(level.peakDb).toBeCloseTo(-6.02, 1)
  expect(level.rmsDb).toBeCloseTo(-9.03, 1)
  expect(level.isClipping).toBe(false)
})

test('digital silence has a level that can be drawn', () => {
  expect(levelsOf(silence(1, RATE)).at(-1)).toEqual({
    rmsDb: -120,
    peakDb: -120,
    noiseFloorDb: -120,
    isClipping: false,
  })
})

test('the peak sinks by 20 dB in 1.7 seconds after the sound', () => {
  const sound = silence(3, RATE)
  sound.set(tone(0.5, 1).map((value) => value * 0.9))
  const levels = levelsOf(sound)
  const atEnd = levels[Math.round(0.5 * 15) - 1]!.peakDb
  const later = levels[Math.round(2.2 * 15) - 1]!.peakDb
  expect(atEnd - later).toBeGreaterThan(18)
  expect(atEnd - later).toBeLessThan(22)
})

test('the noise floor stays where it is while somebody plays, and is forgotten after five seconds of noise', () => {
  const sound = silence(12, RATE)
  addNoise(sound.subarray(0, 2 * RATE), -60)
  addNoise(sound.subarray(2 * RATE), -20)
  const levels = levelsOf(sound)
  expect(levels[6 * 15]!.noiseFloorDb).toBeCloseTo(-60, 0)
  expect(levels.at(-1)!.noiseFloorDb).toBeCloseTo(-20, 0)
})

test('clipping is shown for a second; a single full sample is not clipping', () => {
  const clipped = silence(3, RATE)
  clipped.fill(1, 100, 103)
  const shown = levelsOf(clipped).filter(({ isClipping }) => isClipping).length
  expect(shown).toBe(15)
  const single = silence(1, RATE)
  for (let frame = 0; frame < single.length; frame += 100) single[frame] = 1
  expect(levelsOf(single).some(({ isClipping }) => isClipping)).toBe(false)
})
