import type { ScoreIndex } from '../music/score-index'
import type { BeatClock } from './mode-tracker'

/**
 * A note belongs to its key up to this part of the way to the nearest other onset, within these bounds.
 * Ours: 0.7 to 1.2 and 120 to 220 ms did nearly as well with simulated students.
 */
const PART_OF_GAP = 0.9
const LEAST_MS = 150
const MOST_MS = 300

/** How far from the click each onset may still be played: in dense music less than where notes are far apart. */
export function createClickWindows({ onsetBeats, onsetCount }: ScoreIndex) {
  const gapBeats = Float64Array.from(onsetBeats, (beat, onset) => {
    let before = onset - 1
    while (before >= 0 && onsetBeats[before] === beat) before -= 1
    let after = onset + 1
    while (after < onsetCount && onsetBeats[after] === beat) after += 1
    return Math.min(beat - (onsetBeats[before] ?? -Infinity), (onsetBeats[after] ?? Infinity) - beat)
  })
  return (onset: number, clock: BeatClock): number => {
    const gapMs = (gapBeats[onset] ?? Infinity) * clock.msPerQuarterAt(onsetBeats[onset] ?? 0)
    return Math.min(MOST_MS, Math.max(LEAST_MS, PART_OF_GAP * gapMs))
  }
}

/** The longest of them. */
export const WIDEST_WINDOW_MS = MOST_MS
