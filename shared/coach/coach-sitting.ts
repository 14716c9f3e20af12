import type { BarSpan, CoachRule } from './coach-prompt'

/** What the coach remembers from session to session, as long as somebody sits at one song. */
export interface CoachSitting {
  /** Time in which keys were played, since the last rest and in all. */
  readonly sinceRestMs: number
  readonly practisedMs: number
  readonly spots: readonly Spot[]
  /** Prompts that were dismissed: `refusalOf`. They are not made again. */
  readonly refused: readonly string[]
  /** The loop that the student goes round because the coach asked for it. */
  readonly coachLoop: BarSpan | null
  /** The last spot of the sitting was the hardest. */
  readonly hasEndedOnHardest: boolean
}

/** A passage that needed a loop of its own. */
export interface Spot extends BarSpan {
  /** Times it had gone wrong when the loop was offered. */
  readonly failures: number
  /** It was clean three times running. */
  readonly isStable: boolean
  /** When it was practised last, on the clock of `practisedMs`. */
  readonly lastMs: number
}

export const freshSitting: CoachSitting = {
  sinceRestMs: 0,
  practisedMs: 0,
  spots: [],
  refused: [],
  coachLoop: null,
  hasEndedOnHardest: false,
}

/** What a dismissed prompt stands for: the rule, and the place where there is one. */
export function refusalOf(rule: CoachRule, place: string | null): string {
  return place === null ? rule : `${rule} ${place}`
}

export function isSameSpan(one: BarSpan, other: BarSpan): boolean {
  return one.firstBar === other.firstBar && one.lastBar === other.lastBar
}
