import type { PlayedEvent } from '../../shared/performance/session-event'
import { midiFileBytes, TICKS_PER_QUARTER, type TimedMidiEvent } from './midi-file-bytes'

/** A MIDI file of what was played, at the tempo at which a tick is a millisecond. Pedals are left out. */
export function midiBytes(events: readonly PlayedEvent[]): Uint8Array {
  return midiFileBytes([{ tick: 0, microsecondsPerQuarter: TICKS_PER_QUARTER * 1000 }, ...events.flatMap(toMidi)])
}

function toMidi(event: PlayedEvent): readonly TimedMidiEvent[] {
  const tick = Math.round(event.atMs)
  if (event.kind === 'pedal') return []
  return event.kind === 'keyDown'
    ? [{ tick, on: event.pitch, velocity: event.velocity ?? 64 }]
    : [{ tick, off: event.pitch }]
}
