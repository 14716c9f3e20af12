import type { Result } from '../base/result'
import { failed, ok } from '../base/result'
import { pitch } from '../base/units'
import type { Gesture } from './gesture'
import type { Pedal } from './session-event'

const NOTE_OFF = 0x80
const NOTE_ON = 0x90
const CONTROL_CHANGE = 0xb0
const STATUS_BIT = 0x80

/** Controllers of the MIDI 1.0 standard. */
const PEDALS: Readonly<Record<number, Pedal>> = { 64: 'sustain', 66: 'sostenuto', 67: 'soft' }

/**
 * Reads one MIDI message; the channel does not matter. A note-on with velocity 0 is a key release, by the MIDI 1.0
 * standard. Messages that are no key and no pedal are `unsupported`.
 */
export function decodeMidi(bytes: Uint8Array): Result<Gesture, 'unsupported' | 'truncated'> {
  const [status, first, second] = bytes
  if (status === undefined) return failed('truncated')

  const command = status & 0xf0
  if (command !== NOTE_ON && command !== NOTE_OFF && command !== CONTROL_CHANGE) return failed('unsupported')
  if (first === undefined || second === undefined) return failed('truncated')
  if (first >= STATUS_BIT || second >= STATUS_BIT) return failed('truncated')

  if (command === CONTROL_CHANGE) return decodePedal(first, second)
  if (command === NOTE_ON && second > 0) return ok({ kind: 'keyDown', pitch: pitch(first), velocity: second })
  return ok({ kind: 'keyUp', pitch: pitch(first) })
}

function decodePedal(controller: number, value: number): Result<Gesture, 'unsupported'> {
  const pedal = PEDALS[controller]
  return pedal ? ok({ kind: 'pedal', pedal, value }) : failed('unsupported')
}
