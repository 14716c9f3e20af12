import { createFollower } from '../../shared/follow/follower'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { FollowOptions } from '../../shared/follow/session-rules'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'

/** What was said live after each event. */
export function sayAll(
  score: Score,
  events: readonly SessionEvent[],
  options: FollowOptions,
): readonly LiveVerdict[][] {
  const follower = createFollower(score, options)
  return events.map((event) => [...follower.hear(event).verdicts])
}

/** The last word that was said live about each played note. */
export function lastKinds(score: Score, events: readonly SessionEvent[], options: FollowOptions): readonly string[] {
  const kinds: string[] = []
  for (const verdict of sayAll(score, events, options).flat())
    if (verdict.kind !== 'missed') kinds[verdict.playedIndex] = verdict.kind
  return kinds
}
