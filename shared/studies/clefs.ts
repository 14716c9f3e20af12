import type { DraftNote } from './draft'
import { pitchOf } from './tones'

export type Clef = 'F' | 'G'

/** Without a leger line: G2..A3 in the bass, E4..F5 in the treble, in keys; a little more costs nothing. */
const EASY = { F: { lowest: 40, highest: 61 }, G: { lowest: 59, highest: 81 } } as const
/** Leaving the clef of the hand is worth it from so many keys on that are spared, and coming back to it sooner. Ours. */
const LEAVING_KEYS = 10
const RETURNING_KEYS = 1

/**
 * The clef of each bar. It stays as long as it can be read. `isFirstFree`: a lonely staff has to begin with the clef of
 * its hand, by which the importer knows it.
 */
export function chooseClefs(
  notes: readonly DraftNote[],
  barTicks: number,
  { home, isFirstFree }: { readonly home: Clef; readonly isFirstFree: boolean },
): readonly Clef[] {
  let clef = home
  return pitchesByBar(notes, barTicks).map((pitches, bar) => {
    const other = clef === 'F' ? 'G' : 'F'
    const least = clef === home ? LEAVING_KEYS : RETURNING_KEYS
    const isWorth = cost(pitches, clef) - cost(pitches, other) >= least
    if (isWorth && (bar > 0 || isFirstFree)) clef = other
    return clef
  })
}

function pitchesByBar(notes: readonly DraftNote[], barTicks: number): readonly (readonly number[])[] {
  const bars: number[][] = []
  let at = 0
  for (const { ticks, tones } of notes) {
    for (let bar = Math.floor(at / barTicks); bar * barTicks < at + ticks; bar++)
      (bars[bar] ??= []).push(...tones.map(pitchOf))
    at += ticks
  }
  return bars
}

/** How far the bar lies outside, in keys, at both of its ends. */
function cost(pitches: readonly number[], clef: Clef): number {
  if (pitches.length === 0) return 0
  const { lowest, highest } = EASY[clef]
  return Math.max(0, lowest - Math.min(...pitches)) + Math.max(0, Math.max(...pitches) - highest)
}
