import type { EpochMs } from '../base/units'
import type { MidiEvent } from './decode-midi'

/** What was sent to an instrument that may send back what it receives. */
export interface Echoes {
  readonly sent: readonly SentNote[]
  /** Keys whose going down was an echo: so is their release. */
  readonly heldPitches: ReadonlySet<number>
}

export interface SentNote {
  readonly pitch: number
  readonly velocity: number
  readonly sentAt: EpochMs
}

export const noEchoes: Echoes = { sent: [], heldPitches: new Set() }

/** There and back through two cables and a busy instrument. Ours. */
export const LONGEST_ECHO_MS = 40
/** A note is sent a little before or after it is due. Ours: the precision of a timer. */
const EARLIEST_ECHO_MS = -2

export function noteSent(echoes: Echoes, notes: readonly SentNote[], now: EpochMs): Echoes {
  const recent = echoes.sent.filter(({ sentAt }) => sentAt >= now - LONGEST_ECHO_MS)
  return { ...echoes, sent: [...recent, ...notes] }
}

/** What was handed over and is not yet due is never sent. */
export function forgetUnsent(echoes: Echoes, now: EpochMs): Echoes {
  return { ...echoes, sent: echoes.sent.filter(({ sentAt }) => sentAt <= now) }
}

/** Whether the instrument only said what it was told, and nobody played. Each note sent explains one heard. */
export function takeEcho(
  echoes: Echoes,
  event: MidiEvent,
  heardAt: EpochMs,
): { readonly echoes: Echoes; readonly isEcho: boolean } {
  if (event.kind !== 'gesture' || event.gesture.kind === 'pedal') return { echoes, isEcho: false }
  const { gesture } = event
  const heldPitches = new Set(echoes.heldPitches)
  if (gesture.kind === 'keyUp') {
    const isEcho = heldPitches.delete(gesture.pitch)
    return { echoes: isEcho ? { ...echoes, heldPitches } : echoes, isEcho }
  }

  const { pitch, velocity } = gesture
  const cause = echoes.sent.find((sent) => {
    const wayMs = heardAt - sent.sentAt
    const isInTime = wayMs >= EARLIEST_ECHO_MS && wayMs <= LONGEST_ECHO_MS
    return sent.pitch === pitch && sent.velocity === velocity && isInTime
  })
  if (!cause) return { echoes, isEcho: false }
  heldPitches.add(pitch)
  return { echoes: { sent: echoes.sent.filter((sent) => sent !== cause), heldPitches }, isEcho: true }
}
