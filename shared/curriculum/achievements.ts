import type { EpochMs } from '../base/units'
import { type History, type Step, stepsOf } from './measures'

/** A row of `achievements`: earned when `measure` first reaches `threshold`, which is at least 1. */
export interface Achievement {
  readonly code: string
  /** One of a later version is never reached. */
  readonly measure: string
  readonly threshold: number
}

/** How far somebody is towards an achievement. */
export interface AchievementState {
  readonly code: string
  /** What its measure came to: 0..threshold. */
  readonly reached: number
  /** null before `reached` was the threshold. */
  readonly earnedAt: EpochMs | null
}

/** Of each achievement, in their order. */
export function achievementStates(achievements: readonly Achievement[], history: History): readonly AchievementState[] {
  const stepsByMeasure = new Map<string, readonly Step[]>()
  return achievements.map(({ code, measure, threshold }) => {
    const steps = stepsByMeasure.get(measure) ?? stepsOf(measure, history)
    stepsByMeasure.set(measure, steps)
    const most = steps.reduce((best, { value }) => Math.max(best, value), 0)
    const earned = steps.find(({ value }) => value >= threshold)
    return { code, reached: Math.min(most, threshold), earnedAt: earned?.at ?? null }
  })
}
