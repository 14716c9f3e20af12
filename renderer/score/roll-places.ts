import type { Beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'

/** Where beats and pitches lie in the piano roll. */
export interface RollPlaces {
  readonly pxPerBeat: number
  readonly rowPx: number
  readonly topPitch: number
  readonly bottomPitch: number
}

/** A quarter note at 100 %. */
const PX_PER_BEAT = 72
const SMALLEST_ROW_PX = 4
const LARGEST_ROW_PX = 18
/** Room for wrong notes beyond the written ones. */
const SPARE_SEMITONES = 4
/** The smallest range that is shown: two octaves. */
const SMALLEST_RANGE = 24

export function rollPlaces(score: Score, heightPx: number, zoomPercent: number): RollPlaces {
  const pitches = score.notes.map((note) => note.pitch)
  const lowest = pitches.reduce((low, pitch) => Math.min(low, pitch), 127)
  const highest = pitches.reduce((high, pitch) => Math.max(high, pitch), 0)
  const spare = Math.max(SPARE_SEMITONES, (SMALLEST_RANGE - (highest - lowest)) / 2)
  const topPitch = Math.min(127, Math.ceil(highest + spare))
  const bottomPitch = Math.max(0, Math.floor(lowest - spare))
  const rowPx = heightPx / (topPitch - bottomPitch + 1)
  return {
    pxPerBeat: (PX_PER_BEAT * zoomPercent) / 100,
    rowPx: Math.min(LARGEST_ROW_PX, Math.max(SMALLEST_ROW_PX, rowPx)),
    topPitch,
    bottomPitch,
  }
}

/** Upper edge of a pitch's row, from the top of the roll. */
export function rowTopPx(places: RollPlaces, pitch: number): number {
  return (places.topPitch - pitch) * places.rowPx
}

export function beatPx(places: RollPlaces, beat: Beats): number {
  return beat * places.pxPerBeat
}
