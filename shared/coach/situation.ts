import { loopOnsets } from '../follow/choose-tracker'
import type { LoopRules, SessionRules } from '../follow/session-rules'
import type { CoachAnswer } from '../performance/session-event'
import type { BarSpan, CoachAdvice } from './coach-prompt'
import type { CoachScore } from './coach-score'
import { isSameSpan, type CoachSitting } from './coach-sitting'
import type { BookedPass } from './practice-book'

/** All that a rule may go by. */
export interface Situation {
  readonly coachScore: CoachScore
  readonly rules: SessionRules
  /** Finished passes of this session. */
  readonly passes: readonly BookedPass[]
  /** Of the written tempo, now. */
  readonly tempoPercent: number
  /** Nobody plays just now; else a pass has only just begun. */
  readonly isPaused: boolean
  /** As it is now: this session included. */
  readonly sitting: CoachSitting
  readonly said: readonly SaidAdvice[]
}

export interface SaidAdvice {
  readonly id: string
  readonly advice: CoachAdvice
  readonly atMs: number
  /** How long keys had been played in the session by then, in ms. */
  readonly playedMs: number
  /** Passes of the session that were finished by then. */
  readonly passCount: number
  readonly answer: CoachAnswer | null
}

export type Rule = (situation: Situation) => CoachAdvice | null

/** The bars of the loop by index; null in other modes. */
export function loopBars({ coachScore, rules }: Pick<Situation, 'coachScore' | 'rules'>): BarSpan | null {
  if (rules.mode !== 'loop_bars') return null
  const { bars } = coachScore.score
  const firstBar = bars.findLastIndex(({ onset }) => onset <= rules.from)
  const lastBar = bars.findLastIndex(({ onset }) => onset < rules.until)
  return { firstBar: Math.max(0, firstBar), lastBar: Math.max(0, lastBar) }
}

/** The loop that the student goes round was the coach's idea. */
export function isCoachLoop(situation: Situation): boolean {
  const loop = loopBars(situation)
  const { coachLoop } = situation.sitting
  return loop !== null && coachLoop !== null && isSameSpan(loop, coachLoop)
}

/** From the beginning of the loop to its end. */
export function isFullRound({ isRound, visits }: BookedPass, { firstBar, lastBar }: BarSpan): boolean {
  const isIn = (barIndex: number) => barIndex >= firstBar && barIndex <= lastBar
  return isRound && visits.length > 0 && visits.every((visit) => visit.isWhole && isIn(visit.barIndex))
}

/** Beyond half of the loop it says something about the tempo. */
export function isMostOfRound(pass: BookedPass, { coachScore, rules }: Situation): boolean {
  if (rules.mode !== 'loop_bars') return false
  return pass.isRound || 2 * pass.expected >= keysOfLoop(coachScore, rules)
}

function keysOfLoop({ index }: CoachScore, rules: LoopRules): number {
  const { first, end } = loopOnsets(index, rules)
  return (index.firstKeys[end] ?? 0) - (index.firstKeys[first] ?? 0)
}

/** The same was said so few passes ago. */
export function wasJustSaid({ said, passes }: Situation, rule: CoachAdvice['rule'], passCount: number): boolean {
  const last = said.findLast(({ advice }) => advice.rule === rule)
  return last !== undefined && passes.length - last.passCount < passCount
}
