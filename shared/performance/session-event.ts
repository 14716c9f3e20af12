import type { Beats, Pitch, TakeMs } from '../base/units'

/** What an instrument did, on the take clock. */
export type PlayedEvent =
  | ({ readonly kind: 'keyDown'; readonly atMs: TakeMs; readonly pitch: Pitch } & KeyTouch)
  | { readonly kind: 'keyUp'; readonly atMs: TakeMs; readonly pitch: Pitch }
  | { readonly kind: 'pedal'; readonly atMs: TakeMs; readonly pedal: Pedal; readonly value: number }

/** What is known of how a key was struck. A MIDI instrument knows all of it, a listener to the sound may not. */
export interface KeyTouch {
  /** 1..127; null where the listener cannot tell. */
  readonly velocity: number | null
  /** 0..1: how sure the listener is that the key sounded. Left out where it is certain. */
  readonly probability?: number
}

/** `value` of a pedal event is 0..127 as in the MIDI controller; 64 and above is down. */
export type Pedal = 'sustain' | 'sostenuto' | 'soft'

/** Everything the journal holds of a session, in the order of `atMs`. Replaying it gives the same verdicts. */
export type SessionEvent =
  | PlayedEvent
  /** The student asked to go on from here (restart bar, a click on a bar). A take begins. */
  | { readonly kind: 'wentTo'; readonly atMs: TakeMs; readonly onset: Beats }
  /** The device was away until `atMs`; what was played meanwhile is not known. */
  | { readonly kind: 'gap'; readonly atMs: TakeMs; readonly sinceMs: TakeMs }
