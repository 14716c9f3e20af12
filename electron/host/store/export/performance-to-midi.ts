import type { NoteRow } from '../../../../shared/storage/session-rows'
import type { Pedal, SessionEvent } from '../../../../shared/performance/session-event'
import { SOFT_CONTROLLER, SOSTENUTO_CONTROLLER, SUSTAIN_CONTROLLER } from '../../../import/midi-file'
import { midiFileBytes, type TimedMessage } from './midi-file-bytes'

/** For a key that was heard without its loudness: the middle. */
const UNKNOWN_VELOCITY = 64
/** MIDI has no key that sounds for no time, nor one that is never let go. */
const SHORTEST_MS = 1
const UNKNOWN_LENGTH_MS = 500

const NOTE_OFF = 0x80
const NOTE_ON = 0x90
const CONTROL_CHANGE = 0xb0
const CONTROLLERS_BY_PEDAL: Readonly<Record<Pedal, number>> = {
  sustain: SUSTAIN_CONTROLLER,
  sostenuto: SOSTENUTO_CONTROLLER,
  soft: SOFT_CONTROLLER,
}

/** What was played, as a MIDI file of one track. */
export function eventsToMidi(title: string, events: readonly SessionEvent[]): Uint8Array {
  return midiFileBytes(title, events.flatMap(messageFromEvent))
}

/** As `eventsToMidi`, where only the rows of notes are there: without pedals, in whole milliseconds. */
export function notesToMidi(title: string, notes: readonly NoteRow[]): Uint8Array {
  const messages = notes.flatMap(({ pitch, onset_ms: onsetMs, dur_ms: lastsMs, vel }): TimedMessage[] => [
    { atMs: onsetMs, bytes: keyDown(pitch, vel) },
    { atMs: onsetMs + Math.max(SHORTEST_MS, lastsMs ?? UNKNOWN_LENGTH_MS), bytes: keyUp(pitch) },
  ])
  return midiFileBytes(title, messages)
}

function messageFromEvent(event: SessionEvent): readonly TimedMessage[] {
  switch (event.kind) {
    case 'keyDown':
      return [{ atMs: event.atMs, bytes: keyDown(event.pitch, event.velocity) }]
    case 'keyUp':
      return [{ atMs: event.atMs, bytes: keyUp(event.pitch) }]
    case 'pedal':
      return [{ atMs: event.atMs, bytes: [CONTROL_CHANGE, CONTROLLERS_BY_PEDAL[event.pedal], event.value] }]
    case 'wentTo':
    case 'clickStarted':
    case 'gap':
    case 'tempoSet':
    case 'coachSaid':
    case 'coachAnswered':
      return []
  }
}

/** A velocity of 0 would let the key go, by the MIDI standard. */
function keyDown(pitch: number, velocity: number | null): TimedMessage['bytes'] {
  return [NOTE_ON, pitch, Math.max(1, velocity ?? UNKNOWN_VELOCITY)]
}

function keyUp(pitch: number): TimedMessage['bytes'] {
  return [NOTE_OFF, pitch, 0]
}
