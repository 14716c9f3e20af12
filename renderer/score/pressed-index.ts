import type { LiveVerdict } from '../../shared/follow/live-verdict'

/**
 * Which key press of the session was just heard, where `playedCount` were counted before it. The window may have joined
 * late: then the verdicts know better how many keys were pressed.
 */
export function pressedIndex(verdicts: readonly LiveVerdict[], playedCount: number): number {
  const named = verdicts.map((verdict) => ('playedIndex' in verdict ? verdict.playedIndex : 0))
  return Math.max(playedCount, ...named)
}
