import type { NoteRef } from './note-ref'
import type { Point } from './mark-shapes'

/** Where a note, written or played, is to be found. */
export interface NoteSpot extends NoteRef {
  readonly centre: Point
  /** Half the width of its head. */
  readonly radius: number
}

/** The note nearest to a point, no farther from it than `reach` beyond its head; in the units of the spots. */
export function nearestSpot(spots: Iterable<NoteSpot>, point: Point, reach: number): NoteSpot | null {
  let best: NoteSpot | null = null
  let bestDistance = Infinity
  for (const spot of spots) {
    const distance = Math.hypot(spot.centre.x - point.x, spot.centre.y - point.y)
    if (distance > spot.radius + reach || distance >= bestDistance) continue
    best = spot
    bestDistance = distance
  }
  return best
}

/** Where the note is that is meant: of a wrong note the written head, with a bare key the key. */
export function spotOfRef(spots: Iterable<NoteSpot>, ref: NoteRef, isSameNote: (noteIndex: number) => boolean) {
  for (const spot of spots) {
    if (
      ref.noteIndex !== null
        ? spot.noteIndex !== null && isSameNote(spot.noteIndex)
        : spot.playedIndex === ref.playedIndex
    )
      return spot
  }
  return null
}
