import type { ScoreNote } from './score'

/** 128 pitches, 32 bits to a number. */
const NUMBERS_PER_ONSET = 4

/** For each onset the pitches of the ornaments that sound there, as `ScoreIndex.ornamentBits` keeps them. */
export function ornamentBits(
  ornamentsByOnset: readonly Int32Array[],
  keys: readonly (readonly ScoreNote[])[],
): Int32Array {
  const bits = new Int32Array(ornamentsByOnset.length * NUMBERS_PER_ONSET)
  const add = (onset: number, pitch: number) => {
    const place = placeOf(onset, pitch)
    bits[place] = (bits[place] ?? 0) | bitOf(pitch)
  }
  ornamentsByOnset.forEach((ornamented, onset) => {
    for (const key of ornamented) {
      for (const note of keys[key] ?? []) for (const pitch of [note.pitch, ...note.ornamentPitches]) add(onset, pitch)
    }
  })
  return bits
}

/** Whether an ornament that sounds at this onset may let this pitch sound, by what is written. */
export function soundsInOrnament(index: OrnamentIndex, onset: number, pitch: number): boolean {
  return ((index.ornamentBits[placeOf(onset, pitch)] ?? 0) & bitOf(pitch)) !== 0
}

interface OrnamentIndex {
  readonly ornamentBits: Int32Array
}

function placeOf(onset: number, pitch: number): number {
  return onset * NUMBERS_PER_ONSET + (pitch >> 5)
}

function bitOf(pitch: number): number {
  return 1 << (pitch & 31)
}
