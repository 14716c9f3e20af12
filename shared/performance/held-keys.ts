import { assertNever } from '../base/assert-never'
import { pitch } from '../base/units'
import type { MidiEvent } from './decode-midi'
import type { Gesture } from './gesture'
import type { Pedal } from './session-event'

/** What is held on one instrument. A piano of two layers says each key on two channels. */
export interface HeldKeys {
  /** When each key was last heard, by `channel * 128 + pitch`. A key of which nothing is known is missing. */
  readonly keys: ReadonlyMap<number, KeyState>
  /** By `channel` and pedal; 1..127. */
  readonly pedals: ReadonlyMap<string, HeldPedal>
}

interface KeyState {
  readonly isDown: boolean
  readonly sinceMs: number
}

interface HeldPedal {
  readonly channel: number
  readonly pedal: Pedal
}

export const nothingHeld: HeldKeys = { keys: new Map(), pedals: new Map() }

/** What comes of a message. */
export interface HeldStep {
  readonly held: HeldKeys
  /** What the instrument did, and the releases that follow from it. */
  readonly gestures: readonly Gesture[]
  /** Messages that must have been there before this one and were not heard. */
  readonly lostMessages: number
}

/** Some instruments say a release twice, at once; nobody lets a key go, strikes it and lets it go in this time. Ours. */
const REPEATED_RELEASE_MS = 30
const PITCHES = 128

/** Follows what is held. `atMs` is on any clock that runs on. */
export function followKeys(held: HeldKeys, event: MidiEvent, atMs: number): HeldStep {
  switch (event.kind) {
    case 'gesture':
      return followGesture(held, event.channel, event.gesture, atMs)
    case 'allNotesOff':
      return release(held, (channel) => channel === event.channel, 'keys')
    case 'controllersReset':
      return release(held, (channel) => channel === event.channel, 'pedals')
    case 'allSoundOff':
      return release(held, (channel) => channel === event.channel, 'all')
    case 'systemReset':
      return releaseAll(held)
    default:
      return assertNever(event)
  }
}

/** The instrument is gone: so are its keys and pedals. */
export function releaseAll(held: HeldKeys): HeldStep {
  return release(held, () => true, 'all')
}

function followGesture(held: HeldKeys, channel: number, gesture: Gesture, atMs: number): HeldStep {
  if (gesture.kind === 'pedal') {
    const pedals = new Map(held.pedals)
    const name = `${channel} ${gesture.pedal}`
    if (gesture.value > 0) pedals.set(name, { channel, pedal: gesture.pedal })
    else pedals.delete(name)
    return { held: { ...held, pedals }, gestures: [gesture], lostMessages: 0 }
  }
  const key = channel * PITCHES + gesture.pitch
  const before = held.keys.get(key)
  const isDown = gesture.kind === 'keyDown'
  const keys = new Map(held.keys).set(key, { isDown, sinceMs: atMs })
  return { held: { ...held, keys }, gestures: [gesture], lostMessages: isLost(before, isDown, atMs) ? 1 : 0 }
}

/**
 * A key that goes down twice was let go in between, and one that comes up twice was struck. Of a key that was never
 * heard nothing is known: it may have been down when the instrument was connected.
 */
function isLost(before: KeyState | undefined, isDown: boolean, atMs: number): boolean {
  if (before?.isDown !== isDown) return false
  return isDown || atMs - before.sinceMs > REPEATED_RELEASE_MS
}

/** Of what is released here the instrument may speak again when fingers move: nothing is known of it any more. */
function release(held: HeldKeys, isMeant: (channel: number) => boolean, what: 'keys' | 'pedals' | 'all'): HeldStep {
  const keys = new Map(held.keys)
  const pedals = new Map(held.pedals)
  const gestures: Gesture[] = []
  for (const [key, { isDown }] of held.keys) {
    if (what === 'pedals' || !isMeant(Math.floor(key / PITCHES))) continue
    keys.delete(key)
    if (isDown) gestures.push({ kind: 'keyUp', pitch: pitch(key % PITCHES) })
  }
  for (const [name, { channel, pedal }] of held.pedals) {
    if (what === 'keys' || !isMeant(channel)) continue
    pedals.delete(name)
    gestures.push({ kind: 'pedal', pedal, value: 0 })
  }
  return { held: { keys, pedals }, gestures, lostMessages: 0 }
}
