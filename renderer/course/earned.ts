import type { SessionId } from '../../shared/base/ids'
import type { SessionRewards } from '../../shared/contract/course'
import { onNews } from '../bridge'
import { createStored } from '../stored'

interface Earned {
  /** Of every session since the window was opened. */
  readonly bySession: ReadonlyMap<SessionId, SessionRewards>
  /** What nobody has seen yet, in the order of time. */
  readonly unseen: readonly SessionRewards[]
}

export const earned = createStored<Earned>({ bySession: new Map(), unseen: [] })

export function connectRewards(): void {
  onNews((news) => {
    if (news.kind !== 'rewardsEarned') return
    const { rewards } = news
    earned.change(({ bySession, unseen }) => ({
      bySession: new Map([...bySession, [rewards.sessionId, rewards]]),
      unseen: isWorthASheet(rewards) ? [...unseen, rewards] : unseen,
    }))
  })
}

export function markSeen(rewards: SessionRewards): void {
  earned.change((state) => ({ ...state, unseen: state.unseen.filter((one) => one !== rewards) }))
}

/** Points alone are told in the review, without a sheet over it. */
export function isWorthASheet({ lessons, unlocked, achievements, streak }: SessionRewards): boolean {
  return lessons.length + unlocked.length + achievements.length > 0 || streak !== null
}
