import type { SessionId } from '../../shared/base/ids'
import type { SessionRewards } from '../../shared/contract/course'
import type { News } from '../../shared/contract/news'

/** What the sessions brought since the window was opened. */
export interface Earned {
  readonly bySession: ReadonlyMap<SessionId, SessionRewards>
  /** Their cards were closed. */
  readonly closed: ReadonlySet<SessionId>
}

export function withNews(state: Earned, news: News): Earned {
  if (news.kind !== 'rewardsEarned') return state
  const { rewards } = news
  return { ...state, bySession: new Map([...state.bySession, [rewards.sessionId, rewards]]) }
}

export function withoutCard(state: Earned, sessionId: SessionId): Earned {
  return { ...state, closed: new Set([...state.closed, sessionId]) }
}

/** Points alone are one quiet line, and so is what is left of a card that was closed. */
export function hasCard({ bySession, closed }: Earned, sessionId: SessionId): boolean {
  const rewards = bySession.get(sessionId)
  if (!rewards || closed.has(sessionId)) return false
  const { lessons, unlocked, achievements, streak } = rewards
  return lessons.length + unlocked.length + achievements.length > 0 || streak !== null
}
