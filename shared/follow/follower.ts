import type { Score, HandChoice } from '../music/score'
import type { Beats } from '../base/units'
import type { SessionEvent } from '../performance/session-event'
import type { LiveVerdict, Position } from './live-verdict'

export interface FollowOptions {
  readonly hands: HandChoice
  readonly startOnset: Beats
}
export interface Followed {
  readonly verdicts: readonly LiveVerdict[]
  readonly position: Position | null
}
export interface Follower {
  hear(event: SessionEvent): Followed
}
// The scoring helper owns this file.
export declare function createFollower(score: Score, options: FollowOptions): Follower
