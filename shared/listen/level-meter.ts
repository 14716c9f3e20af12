import { powerToDb, SILENCE_DB } from './decibels'

/** How loud it is, in dB below full scale. */
export interface SoundLevel {
  readonly rmsDb: number
  readonly peakDb: number
  readonly noiseFloorDb: number
  readonly isClipping: boolean
}

export interface LevelMeter {
  /** Takes frames in order, and tells the level each time as many have come as a reading is long. */
  hear(samples: Float32Array): void
}

/** Each reading sums up so much, s. Ours: faster than that no eye reads a meter. */
const READING_S = 1 / 15
/** How fast the peak sinks, dB in a second: a programme meter of type I falls by 20 dB in 1.7 s (IEC 60268-10). */
const PEAK_SINK_DB_PER_S = 20 / 1.7
/** The noise is the quietest reading of so many: 5 s, in which even a fast piece has a rest. Ours, after R. Martin (2001). */
const FLOOR_READINGS = 75
/** A converter at its limit gives this or more, so many times in a row. Ours: one sample alone may be music. */
const FULL_SCALE = 0.999
const CLIPPED_SAMPLES = 3
/** So long is shown that it clipped, s. */
const CLIP_SHOWN_S = 1

export function createLevelMeter(sampleRate: number, told: (level: SoundLevel) => void): LevelMeter {
  const readingFrames = Math.round(sampleRate * READING_S)
  const quietest = new Float64Array(FLOOR_READINGS).fill(Infinity)
  let readings = 0
  let frames = 0
  let sum = 0
  let peak = 0
  let clippedInRow = 0
  let clippedReading = -Infinity
  let shownPeakDb = SILENCE_DB

  function hear(samples: Float32Array): void {
    for (let index = 0; index < samples.length; index += 1) {
      const size = Math.abs(samples[index] ?? 0)
      sum += size * size
      if (size > peak) peak = size
      clippedInRow = size >= FULL_SCALE ? clippedInRow + 1 : 0
      if (clippedInRow >= CLIPPED_SAMPLES) clippedReading = readings
      frames += 1
      if (frames === readingFrames) endReading()
    }
  }

  function endReading(): void {
    const rmsDb = powerToDb(sum / readingFrames)
    shownPeakDb = Math.max(powerToDb(peak * peak), shownPeakDb - PEAK_SINK_DB_PER_S * READING_S, SILENCE_DB)
    quietest[readings % FLOOR_READINGS] = rmsDb
    const isClipping = (readings - clippedReading) * READING_S < CLIP_SHOWN_S
    told({ rmsDb, peakDb: shownPeakDb, noiseFloorDb: leastOf(quietest), isClipping })
    readings += 1
    frames = 0
    sum = 0
    peak = 0
  }

  return { hear }
}

function leastOf(values: Float64Array): number {
  let least = Infinity
  for (const value of values) least = Math.min(least, value)
  return least
}
