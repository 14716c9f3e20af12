import type { CoachAdvice } from './coach-prompt'
import { refusalOf } from './coach-sitting'
import { handOf, nameError } from './name-error'
import { isMostOfRound, loopBars, wasJustSaid, type Situation } from './situation'

/**
 * A loop that keeps failing in one hand is played with that hand alone. Part practice helps where the parts can be told
 * apart and each is hard, and little where the difficulty is to fit them together (Wightman & Lintern 1985, Human Factors
 * 27, 267–283): so it is only offered where all errors are one hand's, and the loop comes back with both hands.
 */
export function tryOneHand(situation: Situation): CoachAdvice | null {
  const { coachScore, passes, rules, sitting, tempoPercent } = situation
  const loop = loopBars(situation)
  if (!loop || rules.hands !== 'both' || sitting.refused.includes(refusalOf('oneHand', null))) return null
  const last = passes.filter((pass) => isMostOfRound(pass, situation)).slice(-FAILED_ROUNDS)
  if (last.length < FAILED_ROUNDS || wasJustSaid(situation, 'oneHand', 2 * FAILED_ROUNDS)) return null
  const failed = last.map(({ visits }) => visits.filter(({ isFailed }) => isFailed))
  const visits = failed.flat()
  const hand = handOf(visits, coachScore)
  if (hand === null || failed.some((ofPass) => ofPass.length === 0)) return null
  const error = nameError(visits, coachScore)
  return {
    type: 'tip',
    rule: 'oneHand',
    bars: loop,
    hand,
    error,
    numbers: { failures: FAILED_ROUNDS, passes: passes.length, fromPercent: tempoPercent },
    action: { kind: 'hands', hands: hand },
  }
}

/** Ours: one more than it takes to offer the loop. */
const FAILED_ROUNDS = 3
