import type { CoachAdvice } from './coach-prompt'
import { leaveForToday } from './enough-for-now'
import { offerLoop } from './offer-loop'
import { tryOneHand } from './one-hand'
import { rampLoop } from './ramp-loop'
import { releaseLoop } from './release-loop'
import { restNow } from './rest-now'
import { endOnHardest, rotateSpots } from './rotate-spots'
import type { Rule, Situation } from './situation'
import { slowDown } from './slow-down'

/** What matters most first: what is done with, what hurts, what fails, what may be better. */
const rules: readonly Rule[] = [
  releaseLoop,
  restNow,
  offerLoop,
  tryOneHand,
  leaveForToday,
  rampLoop,
  slowDown,
  endOnHardest,
  rotateSpots,
]

/** The one thing to say, or nothing. Asked between passes, at a restart or in a pause, and while nothing else is said. */
export function chooseAdvice(situation: Situation): CoachAdvice | null {
  for (const rule of rules) {
    const advice = rule(situation)
    if (advice) return advice
  }
  return null
}
