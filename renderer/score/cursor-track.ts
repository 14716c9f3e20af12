import type { Position } from '../../shared/follow/live-verdict'
import type { Beats } from '../../shared/base/units'

/** How the cursor moves since the last note that was heard: towards the next onset at the student's own tempo. */
export interface CursorTrack {
  readonly position: Position
  readonly sinceMs: number
  /** Beats the cursor still lagged behind (or was ahead) when the position came; it melts away. */
  readonly lagBeats: number
}

/** A lag is down to a third after this long: fast enough to be on time, slow enough not to jerk. */
const CATCH_UP_MS = 70
/** A lag of more than a bar of 4/4 is a jump: gliding over it would sweep across notes that nobody plays. */
const LARGEST_GLIDE_BEATS = 4

export function moveCursor(track: CursorTrack | null, position: Position, nowMs: number): CursorTrack {
  const lagBeats = track ? cursorBeat(track, nowMs) - position.onset : 0
  return { position, sinceMs: nowMs, lagBeats: Math.abs(lagBeats) > LARGEST_GLIDE_BEATS ? 0 : lagBeats }
}

/** Never past the next onset: there the cursor waits for the student. */
export function cursorBeat({ position, sinceMs, lagBeats }: CursorTrack, nowMs: number): Beats {
  const elapsedMs = Math.max(0, nowMs - sinceMs)
  const walked = position.msPerQuarter > 0 ? elapsedMs / position.msPerQuarter : 0
  const glided = position.onset + walked + lagBeats * Math.exp(-elapsedMs / CATCH_UP_MS)
  return Math.min(glided, position.nextOnset) as Beats
}

export function isCursorWaiting(track: CursorTrack, nowMs: number): boolean {
  return cursorBeat(track, nowMs) >= track.position.nextOnset && nowMs - track.sinceMs > CATCH_UP_MS * 5
}
