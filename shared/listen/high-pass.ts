/** A filter of two poles that lets through what lies above `cornerHz`; 12 dB per octave are taken off below. */
export interface HighPass {
  pass(sample: number): number
  forget(): void
}

/** Butterworth, after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". */
export function createHighPass(cornerHz: number, sampleRate: number): HighPass {
  const omega = (2 * Math.PI * cornerHz) / sampleRate
  const alpha = Math.sin(omega) * Math.SQRT1_2
  const norm = 1 + alpha
  const b0 = (1 + Math.cos(omega)) / 2 / norm
  const b1 = -2 * b0
  const a1 = (-2 * Math.cos(omega)) / norm
  const a2 = (1 - alpha) / norm
  let z1 = 0
  let z2 = 0

  return {
    pass: (sample) => {
      const value = b0 * sample + z1
      z1 = b1 * sample - a1 * value + z2
      z2 = b0 * sample - a2 * value
      return value
    },
    forget: () => {
      z1 = 0
      z2 = 0
    },
  }
}
