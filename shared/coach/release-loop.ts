import { WRITTEN_PERCENT } from '../performance/session-event'
import type { CoachAdvice } from './coach-prompt'
import type { BookedPass } from './practice-book'
import { isCoachLoop, isFullRound, loopBars, wasJustSaid, type Situation } from './situation'

/**
 * A loop has done its work when it was clean three times running: then it goes back into the piece. Practising on in
 * the same way feels fluent and adds little; what is learnt in one block must be fetched again from elsewhere to last
 * (contextual interference: Shea & Morgan 1979, Journal of Experimental Psychology: Human Learning and Memory 5, 179–187;
 * with pianists and clarinettists interleaved practice came out ahead: Abushanab & Bishara 2013, Memory & Cognition 41,
 * 928–937; Carter & Grahn 2016, Frontiers in Psychology 7, 1251). Three times in a row: the product's first rule.
 */
export function releaseLoop(situation: Situation): CoachAdvice | null {
  const { passes, tempoPercent } = situation
  const loop = loopBars(situation)
  if (!loop) return null
  const isAtTarget = tempoPercent >= WRITTEN_PERCENT
  // A loop that the student made himself is brought up to the tempo first.
  if (!isAtTarget && !isCoachLoop(situation)) return null
  const clean = cleanRounds(situation)
  if (clean < CLEAN_ROUNDS || wasJustSaid(situation, 'cleanLoop', CLEAN_ROUNDS)) return null
  return {
    type: 'loop',
    rule: 'cleanLoop',
    bars: loop,
    hand: null,
    error: null,
    numbers: { passes: clean, accuracyPercent: percentOf(passes.at(-1)), fromPercent: tempoPercent },
    action: { kind: 'release', barIndex: loop.firstBar },
  }
}

export const CLEAN_ROUNDS = 3

/** Clean rounds in a row until now, at one tempo or slower ones: a visit at the target that fails takes nothing away. */
export function cleanRounds(situation: Situation): number {
  const loop = loopBars(situation)
  if (!loop) return 0
  let rounds = 0
  const isSlow = !isCoachLoop(situation) ? null : Math.min(...situation.passes.map((pass) => pass.tempoPercent))
  for (const pass of situation.passes.toReversed()) {
    const isVisit = isSlow !== null && pass.tempoPercent >= WRITTEN_PERCENT && pass.tempoPercent > isSlow
    if (isFullRound(pass, loop) && pass.isClean) rounds += 1
    else if (!isVisit && isBroken(pass)) return rounds
  }
  return rounds
}

/** A round that was left without a mistake is neither here nor there. */
function isBroken(pass: BookedPass): boolean {
  return pass.isRound || pass.visits.some(({ slips }) => slips.length > 0)
}

function percentOf(pass: BookedPass | undefined): number {
  return Math.round(100 * (pass?.accuracy ?? 0))
}
