import { createDice } from './practice-dice'

/** Sounds that a test makes: added into `into`, from a frame on. */

export const silence = (seconds: number, sampleRate: number) => new Float32Array(Math.round(seconds * sampleRate))

/** White noise with this root mean square, in dB below full scale. */
export function addNoise(into: Float32Array, rmsDb: number, seed = 1): void {
  const dice = createDice(seed)
  // Evenly spread between ±peak: its root mean square is peak / √3.
  const peak = 10 ** (rmsDb / 20) * Math.sqrt(3)
  for (let frame = 0; frame < into.length; frame += 1) into[frame]! += peak * (2 * dice.share() - 1)
}

/** Mains hum: 50 Hz with some of its harmonics. */
export function addHum(into: Float32Array, sampleRate: number, peakDb: number): void {
  const peak = 10 ** (peakDb / 20)
  for (let frame = 0; frame < into.length; frame += 1) {
    const phase = (2 * Math.PI * 50 * frame) / sampleRate
    into[frame]! += peak * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.2 * Math.sin(3 * phase))
  }
}

/** The click of a metronome: a short tone that begins at its peak. */
export function addClick(into: Float32Array, sampleRate: number, at: number, gain: number, hz = 1500): void {
  const length = Math.round(0.03 * sampleRate)
  for (let frame = 0; frame < length && at + frame < into.length; frame += 1) {
    const second = frame / sampleRate
    into[at + frame]! += gain * Math.cos(2 * Math.PI * hz * second) * Math.exp(-second / 0.006)
  }
}

/** A key that is tapped, or a clap: a burst of noise. */
export function addTap(into: Float32Array, sampleRate: number, at: number, gain: number, seed = 7): void {
  const dice = createDice(seed)
  const length = Math.round(0.05 * sampleRate)
  for (let frame = 0; frame < length && at + frame < into.length; frame += 1) {
    into[at + frame]! += gain * 0.4 * dice.bell() * Math.exp(-frame / sampleRate / 0.008)
  }
}

/**
 * A struck string: partials that are a little sharp, the higher the shorter and the sooner at their top. The knock of
 * the key goes with it.
 */
export function addString(into: Float32Array, sampleRate: number, at: number, gain: number, hz: number): void {
  const dice = createDice(Math.round(hz * 100))
  for (let number = 1; number <= 16; number += 1) {
    const partialHz = hz * number * Math.sqrt(1 + 0.0004 * number * number)
    if (partialHz > sampleRate / 2.5) break
    addPartial(into, sampleRate, at, { hz: partialHz, gain: gain / number, phase: dice.between(0, 6.28), number })
  }
  addTap(into, sampleRate, at, gain * 0.15, Math.round(hz))
}

function addPartial(
  into: Float32Array,
  sampleRate: number,
  at: number,
  { hz, gain, phase, number }: { readonly hz: number; gain: number; phase: number; number: number },
): void {
  const rise = Math.exp(-1 / (0.0015 * sampleRate))
  const fall = Math.exp(-number / (1.5 * sampleRate))
  const step = (2 * Math.PI * hz) / sampleRate
  let missing = 1
  let left = gain
  for (let frame = 0; at + frame < into.length && left > 1e-6; frame += 1) {
    into[at + frame]! += left * (1 - missing) * Math.sin(step * frame + phase)
    missing *= rise
    left *= fall
  }
}
