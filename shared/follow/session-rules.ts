import type { Beats } from '../base/units'
import type { HandChoice } from '../music/score'

/** How a session is played and judged. The modes have the names of the data model, which knows no waiting. */
export type SessionRules = FollowRules | MetronomeRules | WaitRules | LoopRules

export type PracticeMode = SessionRules['mode']

interface Sitting {
  readonly hands: HandChoice
  /** Where the student is expected to begin. */
  readonly startOnset: Beats
}

/** No clock: the app goes with the student, wherever he goes on. */
export interface FollowRules extends Sitting {
  readonly mode: 'follow_score'
}

/** Time runs by a click; what is early or late is so against the click. */
export interface MetronomeRules extends Sitting {
  readonly mode: 'metronome'
  /** Of the click that the first key begins where none was started before it. */
  readonly quartersPerMinute: number
}

/** The score goes on when its keys were struck, and not before. */
export interface WaitRules extends Sitting {
  readonly mode: 'wait'
}

/** As in Follow, and from the end of the loop to its beginning the way is free. */
export interface LoopRules extends Sitting {
  readonly mode: 'loop_bars'
  readonly from: Beats
  /** Where the first bar after the loop begins. */
  readonly until: Beats
}

/** Who names no mode is followed. */
export type FollowOptions = SessionRules | (Sitting & { readonly mode?: undefined })
