import type { Hand, HandChoice } from '../music/score'
import type { CoachEventType } from '../performance/session-event'

/** What the coach says, before it has an id: who keeps it gives it one. */
export interface CoachAdvice {
  readonly type: CoachEventType
  readonly rule: CoachRule
  /** What it is about; null where it is about no bar in particular. */
  readonly bars: BarSpan | null
  /** The hand that goes wrong; null where it is both, or neither. */
  readonly hand: Hand | null
  /** The one thing that went wrong; null where nothing did. */
  readonly error: CoachError | null
  /** What the rule went by: enough to explain the prompt afterwards. */
  readonly numbers: CoachNumbers
  readonly action: CoachAction
}

/** The one prompt of the moment. `id` is a UUID. */
export interface CoachPrompt extends CoachAdvice {
  readonly id: string
}

/** Each is a function in a file of this folder, with the evidence for it. */
export type CoachRule =
  | 'twoFailures'
  | 'cleanLoop'
  | 'oneHand'
  | 'enoughForNow'
  | 'tooFast'
  | 'rampDown'
  | 'rampUp'
  | 'targetVisit'
  | 'targetVisitOver'
  | 'rotateSpots'
  | 'endOnHardest'
  | 'longPractice'

/** Indices into `Score.bars`, both inside. */
export interface BarSpan {
  readonly firstBar: number
  readonly lastBar: number
}

export interface CoachError {
  readonly kind: 'wrongPitch' | 'missed' | 'extra'
  /** As written, "F♯4"; null for a key that nothing asked for. */
  readonly written: string | null
  /** What was struck instead, "F4"; null for a note that was left out. */
  readonly played: string | null
  /** How often just this happened. */
  readonly times: number
}

export interface CoachNumbers {
  /** Times that the bar went wrong. */
  readonly failures?: number
  /** Times through the bars. */
  readonly passes?: number
  /** Of the notes of those times, 0..100. */
  readonly accuracyPercent?: number
  /** The tempo until now, of the written one. */
  readonly fromPercent?: number
  /** How long has been practised. */
  readonly minutes?: number
}

/** What is done when the student says yes. Percent are of the written tempo. */
export type CoachAction =
  | ({
      readonly kind: 'loop'
      readonly tempoPercent: number
      readonly hands: HandChoice
    } & BarSpan)
  | { readonly kind: 'tempo'; readonly percent: number }
  /** The loop ends; it goes on as it was practised before, from this bar. */
  | { readonly kind: 'release'; readonly barIndex: number }
  | { readonly kind: 'hands'; readonly hands: Hand }
  | { readonly kind: 'rest'; readonly minutes: number }
