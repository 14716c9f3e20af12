import type { ClickStarted } from '../performance/session-event'
import type { Position } from './live-verdict'
import type { LoopOnsets } from './propose-wrap'
import type { Tracker } from './tracker'

/** A tracker that keeps to a practice mode: what follower and alignment ask beyond where the student is. */
export interface ModeTracker extends Tracker {
  /** False where the score waits for the student: nothing is early or late then. */
  readonly isTimed: boolean
  /** Whether the student may go on elsewhere without saying so. */
  readonly canJump: boolean
  /** True when its labels say which key a wrong one stands for; else the follower looks for it. */
  readonly namesSlips: boolean
  startClick(click: ClickStarted): void
  /** Time has come this far, even if nothing was played. False when that alone can change no verdict. */
  pass(atMs: number): boolean
  /** The first onset that can be missed in this pass; null where the follower finds that out by itself. */
  passStart(): number | null
  /** The onset that was reached: what is open two onsets before it is missed. */
  reached(): number
  /** The loop that a landing began again, from its end; null when the student only went elsewhere. */
  goneRound(landing: Landing): LoopOnsets | null
  /** The beat that a moment falls on. */
  beatAt(atMs: number): number
  position(atMs: number): Position | null
  /** The clock that a played note was judged by; null where it was the student's own. */
  clockOf(playedIndex: number): BeatClock | null
}

/** The first note of a pass that began unasked. */
export interface Landing {
  readonly playedIndex: number
  readonly onset: number
}

/** When each beat is due, by a click. */
export interface BeatClock {
  msAt(beat: number): number
  msPerQuarterAt(beat: number): number
}
