/** Digital silence has no level in dB: this stands for it, below what 16 bits can say. */
export const SILENCE_DB = -120

/** Of a mean square, or of the square of a peak; 0 dB is full scale. */
export function powerToDb(power: number): number {
  return power > 0 ? Math.max(SILENCE_DB, 10 * Math.log10(power)) : SILENCE_DB
}
