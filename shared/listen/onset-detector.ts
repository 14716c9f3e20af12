import { createHighPass } from './high-pass'

/**
 * Hears the attack of a click, a clap, a tapped key or a struck string: the energy above the hum rises far over what
 * it was a moment ago. Then it looks back for the sample at which the sound left the floor. A new note that is softer
 * than what still rings is not heard; that takes more than energy.
 */
export interface OnsetDetector {
  /** Takes frames in order; tells of attacks a few ms after they were. */
  hear(samples: Float32Array): void
  /** Frames were lost: the next one has this number, and the floor is learnt anew. */
  restart(nextFrame: number): void
}

/** `frame` is the first sample of the attack; `riseDb` is how far it stood over what was before. */
export type OnsetListener = (frame: number, riseDb: number) => void

/** Below it lie mains hum with its first harmonics, steps and DC. Ours. */
const HIGH_PASS_HZ = 300
/** Energy is summed over so long. Ours: short enough for the attack, long enough to steady noise. */
const HOP_MS = 1
/** The floor is what was so long ago, so that an attack that takes a while does not raise it. Ours. */
const GUARD_HOPS = 8
/** How fast the floor may sink, dB in a hop: faster than a string or a room decays, slower than a bass string swings. */
const SINK_DB = 0.15
/** An attack stands so far over the floor. Ours: in steady noise no hop of a million does. */
const RISE_DB = 8
/** After the rise so long is waited for its top. */
const TOP_HOPS = 4
/** No hand strikes twice within this. Ours: a trill of 20 strokes a second. */
const DEAF_HOPS = 50
/** So long the floor is learnt before anything is an attack. */
const LEARN_HOPS = 60
/** Mean square of the softest sound that counts: -78 dB, about the noise of a quiet microphone at 16 bits. */
const SOFTEST_POWER = 10 ** -7.8
/** The sound has left the floor where it is so much over the floor's peaks, and over this part of the attack's. Ours. */
const OVER_FLOOR_PEAK = 1.4
const PART_OF_TOP = 0.1

/** Longer than guard, top and a hop at 96 kHz. A power of two. */
const HISTORY_FRAMES = 4096
const HISTORY_MASK = HISTORY_FRAMES - 1

const SINK_POWER = 10 ** (-SINK_DB / 10)
const SINK_PEAK = 10 ** (-SINK_DB / 20)
const RISE_POWER = 10 ** (RISE_DB / 10)

export function createOnsetDetector(sampleRate: number, heard: OnsetListener): OnsetDetector {
  const hopFrames = Math.round((sampleRate * HOP_MS) / 1000)
  const filter = createHighPass(HIGH_PASS_HZ, sampleRate)
  const history = new Float32Array(HISTORY_FRAMES)
  const powers = new Float64Array(GUARD_HOPS)
  const peaks = new Float64Array(GUARD_HOPS)
  let frame = 0
  let hop = 0
  let framesInHop = 0
  let sum = 0
  let peak = 0
  let floorPower = 0
  let floorPeak = 0
  let deafUntilHop = 0
  /** The hop at which a rise was seen, whose top is awaited; what the floor was then. */
  let rise = { hop: -1, floorPower: 0, floorPeak: 0, topPower: 0, topPeak: 0 }

  function hear(samples: Float32Array): void {
    for (let index = 0; index < samples.length; index += 1) {
      const value = filter.pass(samples[index] ?? 0)
      history[frame & HISTORY_MASK] = value
      frame += 1
      sum += value * value
      peak = Math.max(peak, Math.abs(value))
      framesInHop += 1
      if (framesInHop === hopFrames) endHop()
    }
  }

  function endHop(): void {
    hearHop(sum / hopFrames, peak)
    hop += 1
    framesInHop = 0
    sum = 0
    peak = 0
  }

  function hearHop(power: number, hopPeak: number): void {
    const slot = hop % GUARD_HOPS
    floorPower = Math.max(powers[slot] ?? 0, floorPower * SINK_POWER, SOFTEST_POWER)
    floorPeak = Math.max(peaks[slot] ?? 0, floorPeak * SINK_PEAK)
    powers[slot] = power
    peaks[slot] = hopPeak
    if (rise.hop >= 0) climb(power, hopPeak)
    else if (hop >= deafUntilHop && power > floorPower * RISE_POWER) {
      rise = { hop, floorPower, floorPeak, topPower: power, topPeak: hopPeak }
    }
  }

  function climb(power: number, hopPeak: number): void {
    rise.topPower = Math.max(rise.topPower, power)
    rise.topPeak = Math.max(rise.topPeak, hopPeak)
    if (hop - rise.hop < TOP_HOPS) return
    heard(frameOfAttack(), 10 * Math.log10(rise.topPower / rise.floorPower))
    deafUntilHop = rise.hop + DEAF_HOPS
    rise.hop = -1
  }

  /** The first sample that stands over all that the floor had. */
  function frameOfAttack(): number {
    const threshold = Math.max(rise.floorPeak * OVER_FLOOR_PEAK, rise.topPeak * PART_OF_TOP)
    const from = Math.max(0, frame - (hop - rise.hop + 1 + GUARD_HOPS) * hopFrames)
    let at = from
    while (at < frame && Math.abs(history[at & HISTORY_MASK] ?? 0) <= threshold) at += 1
    return at
  }

  function restart(nextFrame: number): void {
    filter.forget()
    history.fill(0)
    powers.fill(0)
    peaks.fill(0)
    frame = nextFrame
    framesInHop = 0
    sum = 0
    peak = 0
    floorPower = 0
    floorPeak = 0
    rise.hop = -1
    deafUntilHop = hop + LEARN_HOPS
  }

  restart(0)
  return { hear, restart }
}
