const MAJOR_KEYS = ['Cb', 'Gb', 'Db', 'Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#']
const MINOR_KEYS = ['Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#', 'G#', 'D#', 'A#']
const MAX_FIFTHS = 7
const SEMITONES_PER_FIFTH = 7
/** From a minor tonic up to the tonic of its relative major. */
const MINOR_THIRD = 3

/**
 * "Cmaj", "F#min". Where the mode is not written, a piece that ends on the tonic of the minor key is in minor:
 * `lastBass` is the lowest key of its last sounding bar.
 */
export function keySignatureName(fifths: number, mode: string | null, lastBass: number): string | null {
  if (Math.abs(fifths) > MAX_FIFTHS) return null
  const isMinor = mode === null ? lastBass % 12 === minorTonic(fifths) : mode === 'minor'
  const name = (isMinor ? MINOR_KEYS : MAJOR_KEYS)[fifths + MAX_FIFTHS]
  return name === undefined ? null : `${name}${isMinor ? 'min' : 'maj'}`
}

function minorTonic(fifths: number): number {
  const majorTonic = fifths * SEMITONES_PER_FIFTH
  return (((majorTonic - MINOR_THIRD) % 12) + 12) % 12
}
