import type { CoachAdvice } from './coach-prompt'
import { refusalOf } from './coach-sitting'
import { loopBars, wasJustSaid, type Situation } from './situation'

/**
 * A loop that does not get better is left for another day: movements of the fingers go on improving over a night of
 * sleep without further practice (Walker, Brakefield, Morgan, Hobson & Stickgold 2002, Neuron 35, 205–211), and what is
 * repeated wrongly is learnt too.
 */
export function leaveForToday(situation: Situation): CoachAdvice | null {
  const { passes, sitting, tempoPercent } = situation
  const loop = loopBars(situation)
  if (!loop || passes.length < MANY_ROUNDS || sitting.refused.includes(refusalOf('enoughForNow', null))) return null
  if (wasJustSaid(situation, 'enoughForNow', MANY_ROUNDS)) return null
  const last = passes.slice(-LAST_ROUNDS)
  if (last.some(({ isClean }) => isClean)) return null
  const accuracy = last.reduce((sum, pass) => sum + pass.accuracy, 0) / last.length
  return {
    type: 'tip',
    rule: 'enoughForNow',
    bars: loop,
    hand: null,
    error: null,
    numbers: {
      passes: passes.length,
      accuracyPercent: Math.round(100 * accuracy),
      fromPercent: tempoPercent,
    },
    action: { kind: 'release', barIndex: loop.firstBar },
  }
}

/** Ours. */
const MANY_ROUNDS = 15
const LAST_ROUNDS = 6
