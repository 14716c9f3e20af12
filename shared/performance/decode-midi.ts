import { pitch } from '../base/units'
import type { Gesture } from './gesture'
import type { Pedal } from './session-event'

/** What a MIDI message says, as far as it concerns a piano. */
export type MidiEvent =
  | { readonly kind: 'gesture'; readonly channel: number; readonly gesture: Gesture }
  /** All keys of the channel are up now (also said by a change between omni, mono and poly). */
  | { readonly kind: 'allNotesOff'; readonly channel: number }
  /** All keys and pedals of the channel are up now. */
  | { readonly kind: 'allSoundOff'; readonly channel: number }
  /** All pedals of the channel are up now. */
  | { readonly kind: 'controllersReset'; readonly channel: number }
  /** The instrument begins as if it were switched on. */
  | { readonly kind: 'systemReset' }

const STATUS_BIT = 0x80
const NOTE_OFF = 0x80
const NOTE_ON = 0x90
const CONTROL_CHANGE = 0xb0
const FIRST_SYSTEM_STATUS = 0xf0
const FIRST_REALTIME_STATUS = 0xf8
const SYSTEM_RESET = 0xff
/** Program change and channel pressure have one byte of data, the other messages of a channel two. */
const SHORT_COMMANDS = [0xc0, 0xd0]

/** Controllers of the MIDI 1.0 standard. */
const PEDALS: Readonly<Record<number, Pedal>> = { 64: 'sustain', 66: 'sostenuto', 67: 'soft' }
const ALL_SOUND_OFF = 120
const RESET_ALL_CONTROLLERS = 121
const FIRST_NOTES_OFF = 123
const LAST_NOTES_OFF = 127

/**
 * Reads what an instrument sent: one message as a rule, but more than one, a status left out because it is the same
 * as before, and realtime bytes in the middle are understood too. What is cut short or concerns no piano is left out.
 */
export function decodeMidi(bytes: Uint8Array): readonly MidiEvent[] {
  const events: MidiEvent[] = []
  let status = 0
  let data: number[] = []

  for (const byte of bytes) {
    if (byte === SYSTEM_RESET) events.push({ kind: 'systemReset' })
    if (byte >= FIRST_REALTIME_STATUS) continue
    if (byte >= STATUS_BIT) {
      status = byte
      data = []
      continue
    }
    if (status === 0 || status >= FIRST_SYSTEM_STATUS) continue
    data.push(byte)
    if (data.length < lengthOf(status)) continue
    events.push(...eventsOf(status, data))
    data = []
  }
  return events
}

function lengthOf(status: number): number {
  return SHORT_COMMANDS.includes(status & 0xf0) ? 1 : 2
}

function eventsOf(status: number, [first = 0, second = 0]: readonly number[]): readonly MidiEvent[] {
  const channel = status & 0x0f
  switch (status & 0xf0) {
    // A note-on with velocity 0 is a release, by the MIDI 1.0 standard.
    case NOTE_ON:
      return [{ kind: 'gesture', channel, gesture: second > 0 ? keyDown(first, second) : keyUp(first) }]
    case NOTE_OFF:
      return [{ kind: 'gesture', channel, gesture: keyUp(first) }]
    case CONTROL_CHANGE:
      return controlOf(channel, first, second)
    default:
      return []
  }
}

function controlOf(channel: number, controller: number, value: number): readonly MidiEvent[] {
  const pedal = PEDALS[controller]
  if (pedal) return [{ kind: 'gesture', channel, gesture: { kind: 'pedal', pedal, value } }]
  if (controller === ALL_SOUND_OFF) return [{ kind: 'allSoundOff', channel }]
  if (controller === RESET_ALL_CONTROLLERS) return [{ kind: 'controllersReset', channel }]
  const isNotesOff = controller >= FIRST_NOTES_OFF && controller <= LAST_NOTES_OFF
  return isNotesOff ? [{ kind: 'allNotesOff', channel }] : []
}

function keyDown(key: number, velocity: number): Gesture {
  return { kind: 'keyDown', pitch: pitch(key), velocity }
}

function keyUp(key: number): Gesture {
  return { kind: 'keyUp', pitch: pitch(key) }
}
