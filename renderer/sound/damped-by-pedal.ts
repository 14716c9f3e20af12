import { type PedalPress, pressEndingAfter } from '../../shared/grade/pedal-spans'

/**
 * When a key is damped that was let go at a moment: at once, or when the pedal that was down then comes up.
 * `presses` are in order and do not overlap.
 */
export function dampedAtMs(presses: readonly PedalPress[], releasedMs: number): number {
  const press = presses[pressEndingAfter(presses, releasedMs)]
  return press && press.downMs <= releasedMs ? press.upMs : releasedMs
}

/** A string that is struck again sounds anew: each note ends where its key begins again, in the order of `atMs`. */
export function endedByNext<Note extends { readonly pitch: number; readonly atMs: number; readonly untilMs: number }>(
  notes: readonly Note[],
): readonly Note[] {
  const nextMsByPitch = new Map<number, number>()
  return notes
    .toReversed()
    .map((note) => {
      const nextMs = nextMsByPitch.get(note.pitch) ?? Infinity
      nextMsByPitch.set(note.pitch, note.atMs)
      return note.untilMs > nextMs ? { ...note, untilMs: nextMs } : note
    })
    .toReversed()
}
