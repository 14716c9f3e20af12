import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { Habits } from './practice-habits'
import { practise } from './practice-simulator'
import { steady } from './written-music'

export type { Habits, PedalHabit } from './practice-habits'

/** A performance by a student with such habits at 120, or along a clock: straight through, in the order of time. */
export function playAs(score: Score, habits: Habits = {}): readonly SessionEvent[] {
  return practise(score, { clock: steady(120), ...habits }).events
}
