import type { EpochMs } from '../../../shared/base/units'
import { epochMs } from '../../../shared/base/units'
import type { DeviceLatency } from '../../../shared/contract/devices'
import { isByRadio, isRadioName, noRadioSigns, noteRadioSigns } from '../../../shared/performance/bluetooth'
import { decodeMidi, type MidiEvent } from '../../../shared/performance/decode-midi'
import type { Gesture, StampedGesture } from '../../../shared/performance/gesture'
import { followKeys, nothingHeld, releaseAll } from '../../../shared/performance/held-keys'
import type { MidiPort } from '../../../native/midi/midi-system'

/** One instrument from the moment it was plugged in until it is gone: bytes go in, and what was played comes out. */
export interface InputLine {
  readonly port: MidiPort
  hear(bytes: Uint8Array, heardAt: EpochMs, arrivedAt: EpochMs): void
  /** The system says that so many more messages were dropped. */
  noteLost(count: number): void
  /** It is gone, and was there at that time for the last time: nothing is held on it any more. */
  leave(lastSeenAt: EpochMs): void
  wasPlayed(): boolean
  /** Since it was plugged in. */
  lostMessages(): number
  isBluetooth(): boolean
}

export interface InputLineParts {
  readonly port: MidiPort
  readonly latency: () => DeviceLatency | null
  /** Whether the app itself played this, and the instrument only says it back. */
  readonly isEcho: (event: MidiEvent, heardAt: EpochMs) => boolean
  /** `heardAt` of the second is what the instrument's driver says, before its latency is taken off. */
  readonly onGesture: (stamped: StampedGesture, rawHeardAt: EpochMs) => void
  readonly onLost: () => void
  readonly onBluetooth: () => void
}

export function createInputLine(parts: InputLineParts): InputLine {
  const { port } = parts
  let held = nothingHeld
  let radio = noRadioSigns
  let isBluetooth = isRadioName(port.name)
  /** Not before something is played: an adapter that lies about is nobody's piano. */
  let isBluetoothTold = false
  let wasPlayed = false
  let lostOnTheWay = 0
  let lostByEvidence = 0
  let lastStamp = -Infinity

  function hear(bytes: Uint8Array, heardAt: EpochMs, arrivedAt: EpochMs): void {
    for (const event of decodeMidi(bytes)) {
      noteRadio(event, heardAt)
      if (parts.isEcho(event, heardAt)) continue
      const step = followKeys(held, event, heardAt)
      held = step.held
      if (step.lostMessages > 0) noteLoss(0, step.lostMessages)
      for (const gesture of step.gestures) play(gesture, heardAt, arrivedAt)
    }
  }

  function play(gesture: Gesture, rawHeardAt: EpochMs, latestAt: EpochMs): void {
    wasPlayed ||= gesture.kind === 'keyDown'
    const playedAt = Math.min(rawHeardAt - (parts.latency()?.offsetMs ?? 0), latestAt)
    // A latency that was measured anew turns no time back.
    lastStamp = Math.max(playedAt, lastStamp)
    parts.onGesture({ gesture, heardAt: epochMs(lastStamp) }, rawHeardAt)
  }

  function noteRadio(event: MidiEvent, heardAt: EpochMs): void {
    if (isBluetoothTold) return
    radio = noteRadioSigns(radio, event, heardAt)
    if (!isBluetooth && !isByRadio(radio)) return
    isBluetooth = true
    isBluetoothTold = true
    parts.onBluetooth()
  }

  function noteLoss(onTheWay: number, byEvidence: number): void {
    lostOnTheWay += onTheWay
    lostByEvidence += byEvidence
    parts.onLost()
  }

  return {
    port,
    hear,
    noteLost: (count) => noteLoss(count, 0),
    leave: (lastSeenAt) => {
      const step = releaseAll(held)
      held = step.held
      for (const gesture of step.gestures) play(gesture, lastSeenAt, lastSeenAt)
    },
    wasPlayed: () => wasPlayed,
    // Two ways of seeing the same losses: the keys that hang may be among what the system counted.
    lostMessages: () => Math.max(lostOnTheWay, lostByEvidence),
    isBluetooth: () => isBluetooth,
  }
}
