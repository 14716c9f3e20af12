import { soundsInOrnament } from '../music/ornament-bits'
import type { ScoreIndex } from '../music/score-index'

/** Whoever chooses another neighbour than the written one is within so many semitones of the note. */
const REACH_SEMITONES = 2

/**
 * Whether a pitch belongs to an ornament that sounds at an onset: as it is written, near it (another neighbour than
 * the written one), or not at all.
 */
export function fitsOrnament(index: ScoreIndex, onset: number, pitch: number): 'written' | 'near' | null {
  const ornaments = index.ornamentsByOnset[onset]
  if (!ornaments || ornaments.length === 0) return null
  if (soundsInOrnament(index, onset, pitch)) return 'written'
  for (const key of ornaments) if (Math.abs((index.keyPitches[key] ?? 0) - pitch) <= REACH_SEMITONES) return 'near'
  return null
}
