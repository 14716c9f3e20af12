import type { PedalPress } from '../../shared/grade/pedal-spans'
import type { PlayedNote } from '../../shared/performance/played-note'
import { dampedAtMs, endedByNext } from './damped-by-pedal'
import type { LineNote } from './play-line'

/** As loud as a key sounds of which nobody knows how it was struck. Ours: the middle of MIDI's range. */
const MIDDLE_VELOCITY = 64
/** A key that was down when the session ended sounds for so long after its onset. Ours. */
const LONGEST_UNRELEASED_MS = 4000

/** What was played, on the take clock, as it is to sound again. */
export function takeLine(played: readonly PlayedNote[], pedals: readonly PedalPress[]): readonly LineNote[] {
  const notes = played.map(({ pitch, velocity, onsetMs, releaseMs }) => ({
    atMs: onsetMs,
    untilMs: dampedAtMs(pedals, releaseMs ?? onsetMs + LONGEST_UNRELEASED_MS),
    pitch,
    velocity: velocity ?? MIDDLE_VELOCITY,
  }))
  return endedByNext(notes.sort((one, other) => one.atMs - other.atMs))
}
