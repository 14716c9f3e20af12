import { WRITTEN_PERCENT } from '../performance/session-event'
import type { CoachAdvice } from './coach-prompt'
import { isMostOfRound, loopBars, type Situation } from './situation'
import { startRamp, stepRamp, type RampChange } from './tempo-ramp'

/** The tempo of a loop after the pass that was just finished; `tempo-ramp.ts` has the rule. */
export function rampLoop(situation: Situation): CoachAdvice | null {
  const { passes } = situation
  const loop = loopBars(situation)
  const last = passes.at(-1)
  if (!loop || !last || !isMostOfRound(last, situation) || isSaidOfThisPass(situation)) return null
  const change = rampAfter(situation)
  if (!change) return null
  return {
    type: 'tempo',
    rule: change.rule,
    bars: loop,
    hand: null,
    error: null,
    numbers: {
      passes: passes.length,
      accuracyPercent: Math.round(100 * last.accuracy),
      fromPercent: change.fromPercent,
    },
    action: { kind: 'tempo', percent: change.percent },
  }
}

/** What the ramp says after the last pass, from the first one on. */
function rampAfter(situation: Situation): RampChange | null {
  const passes = situation.passes.filter((pass) => isMostOfRound(pass, situation))
  let ramp = startRamp(passes[0]?.tempoPercent ?? WRITTEN_PERCENT, WRITTEN_PERCENT)
  let change: RampChange | null = null
  for (const pass of passes) {
    const step = stepRamp(ramp, pass)
    ramp = step.ramp
    change = step.change
  }
  return change
}

function isSaidOfThisPass({ said, passes }: Situation): boolean {
  return said.some(({ advice, passCount }) => advice.action.kind === 'tempo' && passCount === passes.length)
}
