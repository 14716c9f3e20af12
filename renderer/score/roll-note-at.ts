import { playedIndexOf } from './mark-book'
import type { NoteRef } from './note-ref'
import type { Subject } from './paint-marks'
import type { RollPlaces } from './roll-places'

/** A note is hit this far beyond its bar. Ours. */
const REACH_PX = 10
const SHORTEST_BEATS = 0.25

/** The note under a point of the piano roll, or the nearest beside it. */
export function rollNoteAt(
  { score, marks }: Subject,
  { pxPerBeat, rowPx, topPitch }: RollPlaces,
  point: { readonly beat: number; readonly topPx: number },
): NoteRef | null {
  const row = topPitch + 0.5 - point.topPx / rowPx
  const reachBeats = REACH_PX / pxPerBeat
  let best: NoteRef | null = null
  let bestRows = REACH_PX / rowPx + 0.5
  for (const note of score.notes) {
    if (note.onset - reachBeats > point.beat) break
    const endBeat = note.onset + Math.max(note.duration, SHORTEST_BEATS)
    const rows = Math.abs(note.pitch - row)
    if (endBeat + reachBeats < point.beat || rows >= bestRows) continue
    best = { noteIndex: note.index, playedIndex: playedIndexOf(marks.markOfPass(note)) }
    bestRows = rows
  }
  for (const [playedIndex, stray] of marks.strays()) {
    const rows = Math.abs(stray.pitch - row)
    const isThere = Math.abs(stray.beat + SHORTEST_BEATS / 2 - point.beat) <= SHORTEST_BEATS / 2 + reachBeats
    if (!isThere || rows >= bestRows) continue
    best = { noteIndex: null, playedIndex }
    bestRows = rows
  }
  return best
}
