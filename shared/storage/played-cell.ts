import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import { pitch, takeMs } from '../base/units'
import type { PlayedNote } from '../performance/played-note'

const midiValue = z.number().int().min(0).max(127)

/** Index, pitch, velocity, onset, release, pedal. */
const playedTuple = z.tuple([
  z.number().int().min(0),
  midiValue,
  midiValue,
  z.number(),
  z.number().nullable(),
  z.union([z.literal(0), z.literal(1)]),
])
type PlayedTuple = z.output<typeof playedTuple>

/** Played notes with all fractions of a millisecond, which the rows of `notes` round. */
export function playedToCell(played: readonly PlayedNote[]): string {
  return JSON.stringify(played.map(noteToTuple))
}

export function playedFromCell(cell: string): Result<readonly PlayedNote[], 'damaged'> {
  try {
    return ok(z.array(playedTuple).parse(JSON.parse(cell)).map(tupleToNote))
  } catch {
    return failed('damaged')
  }
}

function noteToTuple(note: PlayedNote): PlayedTuple {
  return [note.index, note.pitch, note.velocity, note.onsetMs, note.releaseMs, note.isPedalled ? 1 : 0]
}

function tupleToNote([index, key, velocity, onsetMs, releaseMs, pedal]: PlayedTuple): PlayedNote {
  return {
    index,
    pitch: pitch(key),
    velocity,
    onsetMs: takeMs(onsetMs),
    releaseMs: releaseMs === null ? null : takeMs(releaseMs),
    isPedalled: pedal === 1,
  }
}
