import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import { pitch, takeMs } from '../base/units'
import type { PlayedNote } from '../performance/played-note'

const midiValue = z.number().int().min(0).max(127)

/** Index, pitch, velocity, onset, release, pedal; the probability too where there is one. */
const playedTuple = z.tuple([
  z.number().int().min(0),
  midiValue,
  midiValue.nullable(),
  z.number(),
  z.number().nullable(),
  z.union([z.literal(0), z.literal(1)]),
  z.number().min(0).max(1).optional(),
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
  const { index, velocity, onsetMs, releaseMs, probability } = note
  const pedal = note.isPedalled ? 1 : 0
  const always = [index, note.pitch, velocity, onsetMs, releaseMs, pedal] as const
  return probability === undefined ? [...always] : [...always, probability]
}

function tupleToNote([index, key, velocity, onsetMs, releaseMs, pedal, probability]: PlayedTuple): PlayedNote {
  return {
    index,
    pitch: pitch(key),
    velocity,
    onsetMs: takeMs(onsetMs),
    releaseMs: releaseMs === null ? null : takeMs(releaseMs),
    isPedalled: pedal === 1,
    ...(probability === undefined ? {} : { probability }),
  }
}
