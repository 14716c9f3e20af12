/** Semitones that a finger slips, by the neighbouring white and black keys. */
const SLIP_SEMITONES = 2
const OCTAVE_SEMITONES = 12
/** A wrong key comes when the right one was due, within a fraction of a beat and at least this. Ours. */
const MIN_REACH_MS = 120
const REACH_QUARTERS = 0.3

/**
 * How little a played key fits as the slip of a written one that was due `deltaMs` before: smaller is likelier, null
 * when it cannot be one. The app names a slip only where a teacher would: a neighbouring key or the wrong octave.
 */
export function slipCost(
  playedPitch: number,
  writtenPitch: number,
  deltaMs: number,
  msPerQuarter: number,
): number | null {
  const semitones = Math.abs(playedPitch - writtenPitch)
  const isSlip = semitones <= SLIP_SEMITONES || semitones === OCTAVE_SEMITONES
  const lateness = Math.abs(deltaMs) / Math.max(MIN_REACH_MS, REACH_QUARTERS * msPerQuarter)
  if (!isSlip || semitones === 0 || lateness > 1) return null
  return lateness + Math.min(semitones, SLIP_SEMITONES + 1) / 4
}
