import type { NoteRef } from './note-ref'
import type { Subject } from './paint-marks'
import type { FallingPlaces, NoteWindow } from './falling-places'
import { beatAtPx, beatTopPx } from './falling-places'
import { playedIndexOf } from './mark-book'

/** A grace note, which lasts no time, is drawn this high; so is everything shorter. */
export const SHORTEST_NOTE_PX = 14
/** A note is hit this far beyond its edges. Ours. */
const REACH_PX = 8

/** The note, or the key that was played beside the written ones, at a point of the view. Black keys lie on top. */
export function fallingNoteAt(
  { score, marks }: Subject,
  {
    places,
    viewBeat,
    window,
  }: { readonly places: FallingPlaces; readonly viewBeat: number; readonly window: NoteWindow },
  point: { readonly leftPx: number; readonly topPx: number },
): NoteRef | null {
  let best: NoteRef | null = null
  let bestDistancePx = Infinity
  const offer = (ref: NoteRef, pitch: number, span: { readonly topPx: number; readonly bottomPx: number }) => {
    const lane = places.lanesByPitch.get(pitch)
    if (!lane) return
    const asidePx = Math.abs(point.leftPx - lane.leftPx - lane.widthPx / 2) - lane.widthPx / 2
    const awayPx = Math.max(0, asidePx, span.topPx - point.topPx, point.topPx - span.bottomPx)
    const distancePx = awayPx + (lane.isBlack ? 0 : 0.5)
    if (awayPx > REACH_PX || distancePx >= bestDistancePx) return
    best = ref
    bestDistancePx = distancePx
  }

  const beat = beatAtPx(places, viewBeat, point.topPx)
  const reachBeats = (SHORTEST_NOTE_PX + REACH_PX) / places.pxPerBeat
  const { first, end } = window.between(beat - reachBeats, beat + reachBeats)
  for (const note of score.notes.slice(first, end)) {
    const bottomPx = beatTopPx(places, viewBeat, note.onset)
    const heightPx = Math.max(SHORTEST_NOTE_PX, note.duration * places.pxPerBeat)
    const ref = { noteIndex: note.index, playedIndex: playedIndexOf(marks.markOfPass(note)) }
    offer(ref, note.pitch, { topPx: bottomPx - heightPx, bottomPx })
  }
  for (const [playedIndex, stray] of marks.strays()) {
    const bottomPx = beatTopPx(places, viewBeat, stray.beat)
    offer({ noteIndex: null, playedIndex }, stray.pitch, { topPx: bottomPx - SHORTEST_NOTE_PX, bottomPx })
  }
  return best
}
