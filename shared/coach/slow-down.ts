import type { CoachAdvice } from './coach-prompt'
import { nameError } from './name-error'
import { roundTempo } from './percent-steps'
import { dropFor } from './tempo-ramp'
import { LOWEST_ACCURACY } from './tolerance'
import { wasJustSaid, type Situation } from './situation'

/**
 * A passage that goes wrong in many places is too fast as a whole: no loop mends that. Speed and accuracy are traded for
 * each other (Fitts 1954, Journal of Experimental Psychology 47, 381–391), so it is played slower. The score waits in Wait,
 * which has no tempo; in a loop the ramp has the word.
 */
export function slowDown(situation: Situation): CoachAdvice | null {
  const { coachScore, passes, rules, tempoPercent } = situation
  const last = passes.at(-1)
  if (!last || rules.mode === 'loop_bars' || rules.mode === 'wait') return null
  if (last.expected < FEWEST_NOTES || last.accuracy >= LOWEST_ACCURACY) return null
  const failed = last.visits.filter(({ isFailed }) => isFailed)
  if (failed.length < FEWEST_BARS || wasJustSaid(situation, 'tooFast', QUIET_PASSES)) return null
  const percent = roundTempo(tempoPercent - dropFor(last.accuracy))
  const [first, end] = [failed[0], failed.at(-1)]
  if (percent >= tempoPercent || !first || !end) return null
  return {
    type: 'tempo',
    rule: 'tooFast',
    bars: { firstBar: first.barIndex, lastBar: end.barIndex },
    hand: null,
    error: nameError(failed, coachScore),
    numbers: {
      failures: failed.length,
      accuracyPercent: Math.round(100 * last.accuracy),
      fromPercent: tempoPercent,
    },
    action: { kind: 'tempo', percent },
  }
}

/** Fewer say nothing about a tempo. Ours: six bars of quarter notes, and more places than a loop could hold. */
const FEWEST_NOTES = 24
const FEWEST_BARS = 3
/** So many passes the new tempo is given a chance. Ours. */
const QUIET_PASSES = 2
