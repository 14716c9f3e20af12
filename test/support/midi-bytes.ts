import { writeMidi, type MidiEvent } from 'midi-file'
import type { PlayedEvent } from '../../shared/performance/session-event'

const TICKS_PER_BEAT = 500
/** One tick is one millisecond at this tempo. */
const MICROSECONDS_PER_BEAT = 500_000

/** A MIDI file of what was played: one track, one tick a millisecond. Pedals are left out. */
export function midiBytes(events: readonly PlayedEvent[]): Uint8Array {
  let lastMs = 0
  const track: MidiEvent[] = [
    { deltaTime: 0, meta: true, type: 'setTempo', microsecondsPerBeat: MICROSECONDS_PER_BEAT },
  ]
  for (const event of events) {
    if (event.kind === 'pedal') continue
    const atMs = Math.round(event.atMs)
    const isDown = event.kind === 'keyDown'
    track.push({
      deltaTime: atMs - lastMs,
      channel: 0,
      type: isDown ? 'noteOn' : 'noteOff',
      noteNumber: event.pitch,
      velocity: isDown ? event.velocity : 0,
    })
    lastMs = atMs
  }
  track.push({ deltaTime: 0, meta: true, type: 'endOfTrack' })
  return Uint8Array.from(
    writeMidi({ header: { format: 0, numTracks: 1, ticksPerBeat: TICKS_PER_BEAT }, tracks: [track] }),
  )
}
