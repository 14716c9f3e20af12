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

/** `value` of a pedal event is 0..127 as in the MIDI controller. */
export type Pedal = 'sustain' | 'sostenuto' | 'soft'

/** A pedal value from here on is down, by the MIDI 1.0 standard. */
export const PEDAL_DOWN = 64

/** Of the written tempo: until the student sets another. */
export const WRITTEN_PERCENT = 100

/** Everything the journal holds of a session, in the order of `atMs`. Replaying it gives the same verdicts. */
export type SessionEvent =
  | PlayedEvent
  /** The student asked to go on from here (restart bar, a click on a bar). A take begins. */
  | { readonly kind: 'wentTo'; readonly atMs: TakeMs; readonly onset: Beats }
  | ClickStarted
  /** The student practises at this share of the written tempo from now on. */
  | { readonly kind: 'tempoSet'; readonly atMs: TakeMs; readonly percent: number }
  | CoachSaid
  /** What the student did about the prompt of that id. */
  | { readonly kind: 'coachAnswered'; readonly atMs: TakeMs; readonly id: string; readonly answer: CoachAnswer }
  /** The device was away until `atMs`; what was played meanwhile is not known. */
  | { readonly kind: 'gap'; readonly atMs: TakeMs; readonly sinceMs: TakeMs }

/** A prompt of the coach: a row of `coach_events`. `payload` is plain: bar, hand, rule, numbers. */
export interface CoachSaid {
  readonly kind: 'coachSaid'
  readonly atMs: TakeMs
  /** A UUID. */
  readonly id: string
  readonly type: CoachEventType
  readonly payload: CoachPayload
}

export type CoachEventType = 'tip' | 'pause' | 'loop' | 'tempo'
export type CoachPayload = Readonly<Record<string, string | number | boolean | null>>
/** `applied`: the coach did it by itself, as the person has allowed. */
export type CoachAnswer = 'accepted' | 'dismissed' | 'applied'

/** A click began. The student is to play from `onset` on, which is due at `dueMs`: after the count-in. A take begins. */
export interface ClickStarted {
  readonly kind: 'clickStarted'
  readonly atMs: TakeMs
  readonly onset: Beats
  readonly dueMs: TakeMs
  readonly quartersPerMinute: number
  /** It changes its tempo where the score does, in the ratio of the marks; left out where one tempo holds throughout. */
  readonly isByMarks?: true
}

export function isCoachType(value: unknown): value is CoachEventType {
  return value === 'tip' || value === 'pause' || value === 'loop' || value === 'tempo'
}

export function isCoachAnswer(value: unknown): value is CoachAnswer {
  return value === 'accepted' || value === 'dismissed' || value === 'applied'
}

/** What a payload may hold. */
export function isPlainValue(value: unknown): value is CoachPayload[string] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

export function isPlayed(event: SessionEvent): event is PlayedEvent {
  return event.kind === 'keyDown' || event.kind === 'keyUp' || event.kind === 'pedal'
}
