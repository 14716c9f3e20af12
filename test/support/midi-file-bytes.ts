import { writeMidi, type MidiEvent } from 'midi-file'

/** An event of a MIDI file at an absolute tick. */
export type TimedMidiEvent = { readonly tick: number } & (
  | { readonly on: number; readonly velocity?: number; readonly channel?: number }
  | { readonly off: number; readonly channel?: number; readonly isVelocityZero?: boolean }
  | { readonly controller: number; readonly value: number }
  | { readonly microsecondsPerQuarter: number }
  | { readonly metre: readonly [number, number] }
  | { readonly program: number; readonly channel?: number }
  | { readonly trackName: string }
)

export const TICKS_PER_QUARTER = 480

/** A standard MIDI file with one track for each list of events. */
export function midiFileBytes(...tracks: readonly (readonly TimedMidiEvent[])[]): Uint8Array {
  const written = tracks.map((events) => [
    ...withDeltas(events),
    { deltaTime: 0, meta: true, type: 'endOfTrack' } as const,
  ])
  const header = {
    format: tracks.length > 1 ? 1 : 0,
    numTracks: tracks.length,
    ticksPerBeat: TICKS_PER_QUARTER,
  } as const
  return Uint8Array.from(writeMidi({ header, tracks: written }, { useByte9ForNoteOff: true }))
}

function withDeltas(events: readonly TimedMidiEvent[]): MidiEvent[] {
  let tick = 0
  return events.map((event) => {
    const deltaTime = event.tick - tick
    tick = event.tick
    return toMidiEvent(event, deltaTime)
  })
}

function toMidiEvent(event: TimedMidiEvent, deltaTime: number): MidiEvent {
  if ('on' in event) {
    const { on: noteNumber, velocity = 64, channel = 0 } = event
    return { deltaTime, type: 'noteOn', noteNumber, velocity, channel }
  }
  if ('off' in event) {
    const { off: noteNumber, channel = 0, isVelocityZero = false } = event
    const end = { deltaTime, type: 'noteOff', noteNumber, velocity: 0, channel } as const
    return isVelocityZero ? { ...end, byte9: true } : end
  }
  if ('controller' in event) {
    return { deltaTime, type: 'controller', controllerType: event.controller, value: event.value, channel: 0 }
  }
  if ('program' in event) {
    return { deltaTime, type: 'programChange', programNumber: event.program, channel: event.channel ?? 0 }
  }
  if ('trackName' in event) return { deltaTime, meta: true, type: 'trackName', text: event.trackName }
  if ('metre' in event) {
    const [numerator, denominator] = event.metre
    return { deltaTime, meta: true, type: 'timeSignature', numerator, denominator, metronome: 24, thirtyseconds: 8 }
  }
  return { deltaTime, meta: true, type: 'setTempo', microsecondsPerBeat: event.microsecondsPerQuarter }
}
