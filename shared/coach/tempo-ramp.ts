import { roundTempo, STEP_PERCENT } from './percent-steps'
import { LOWEST_ACCURACY } from './tolerance'

/**
 * The tempo of a loop, pass by pass. Slower after a pass that was not right, because who aims at a speed pays with
 * accuracy (Fitts 1954, Journal of Experimental Psychology 47, 381–391) and what is practised wrongly is learnt; a little
 * faster after several clean ones. But movements of the hand at a slow tempo are not those at a fast one, so that slow
 * practice alone does not lead to the tempo: every few passes one is at the target (varied against constant practice:
 * Schmidt 1975, Psychological Review 82, 225–260). Numbers: the product's second rule.
 */
export interface Ramp {
  readonly targetPercent: number
  /** Where the student works when he does not visit the target. */
  readonly percent: number
  /** Clean passes in a row at this tempo. */
  readonly cleanInRow: number
  /** Passes since the last one at the target. */
  readonly belowTarget: number
  readonly isVisiting: boolean
}

export interface RampPass {
  /** Of the written tempo, as it was at the end of the pass. */
  readonly tempoPercent: number
  /** 0..1 */
  readonly accuracy: number
  readonly isClean: boolean
}

export interface RampChange {
  readonly rule: 'rampDown' | 'rampUp' | 'targetVisit' | 'targetVisitOver'
  readonly fromPercent: number
  readonly percent: number
}

/** After so many clean passes it goes up. */
const CLEAN_PASSES_UP = 3
const UP_PERCENT = 5
/** Down by the first just below 90 % and by the second from 75 % accuracy on. */
const LEAST_DOWN_PERCENT = 10
const MOST_DOWN_PERCENT = 20
const MOST_DOWN_ACCURACY = 0.75
/** One pass in so many is at the target. Ours. */
export const VISIT_EVERY = 5

export function startRamp(percent: number, targetPercent: number): Ramp {
  return { targetPercent: Math.max(percent, targetPercent), percent, cleanInRow: 0, belowTarget: 0, isVisiting: false }
}

/** What a finished pass leads to; `change` is null where the tempo stays. */
export function stepRamp(ramp: Ramp, pass: RampPass): { readonly ramp: Ramp; readonly change: RampChange | null } {
  const { targetPercent } = ramp
  if (ramp.isVisiting && pass.tempoPercent >= targetPercent) return endVisit(ramp, pass)

  // The student may have set another tempo himself, or not have taken the one he was offered.
  const isOwnTempo = pass.tempoPercent !== ramp.percent
  const percent = pass.tempoPercent
  const cleanInRow = pass.isClean ? (isOwnTempo ? 0 : ramp.cleanInRow) + 1 : 0
  // A visit that was offered and not made is not asked for at each pass again.
  const belowTarget = percent < targetPercent ? (ramp.isVisiting ? 1 : ramp.belowTarget + 1) : 0
  const here: Ramp = { ...ramp, percent, cleanInRow, belowTarget, isVisiting: false }
  const moved = move(here, pass)
  if (belowTarget < VISIT_EVERY - 1) {
    return { ramp: moved, change: changeTo(moved.percent, percent) }
  }
  // What the pass says of the tempo is kept for after the visit.
  return {
    ramp: { ...moved, isVisiting: true },
    change: { rule: 'targetVisit', fromPercent: percent, percent: targetPercent },
  }
}

function move(ramp: Ramp, { accuracy }: RampPass): Ramp {
  if (accuracy < LOWEST_ACCURACY) {
    return { ...ramp, percent: Math.min(ramp.percent, roundTempo(ramp.percent - dropFor(accuracy))), cleanInRow: 0 }
  }
  if (ramp.cleanInRow < CLEAN_PASSES_UP || ramp.percent >= ramp.targetPercent) return ramp
  return { ...ramp, percent: Math.min(ramp.targetPercent, roundTempo(ramp.percent + UP_PERCENT)), cleanInRow: 0 }
}

function changeTo(percent: number, fromPercent: number): RampChange | null {
  if (percent === fromPercent) return null
  return { rule: percent > fromPercent ? 'rampUp' : 'rampDown', fromPercent, percent }
}

/** Clean at the target: a step nearer. Not clean: as it was, nothing is lost by having tried. */
function endVisit(ramp: Ramp, { isClean }: RampPass): { readonly ramp: Ramp; readonly change: RampChange | null } {
  const { targetPercent } = ramp
  const percent = isClean ? Math.min(targetPercent, roundTempo(ramp.percent + UP_PERCENT)) : ramp.percent
  const back = { ...ramp, percent, cleanInRow: isClean ? 0 : ramp.cleanInRow, belowTarget: 0, isVisiting: false }
  const change = { rule: 'targetVisitOver' as const, fromPercent: targetPercent, percent }
  return { ramp: back, change: percent < targetPercent ? change : null }
}

/** By how much slower, in percent of the written tempo: the worse it went, the more. */
export function dropFor(accuracy: number): number {
  const share = (LOWEST_ACCURACY - accuracy) / (LOWEST_ACCURACY - MOST_DOWN_ACCURACY)
  const drop = LEAST_DOWN_PERCENT + (MOST_DOWN_PERCENT - LEAST_DOWN_PERCENT) * Math.min(1, Math.max(0, share))
  return STEP_PERCENT * Math.round(drop / STEP_PERCENT)
}
