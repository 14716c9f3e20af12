import type { SessionId } from '../../shared/base/ids'
import type { SessionRewards } from '../../shared/contract/course'
import { windowState } from '../app-state'
import { useStored } from '../stored'
import { earned } from './connect-rewards'
import { hasCard, withoutCard } from './earned'

export interface RewardsOfSession {
  /** null where it brought nothing, where that was in an earlier window, and while somebody plays. */
  readonly rewards: SessionRewards | null
  readonly isCardOpen: boolean
  readonly closeCard: () => void
}

export function useRewards(sessionId: SessionId): RewardsOfSession {
  const isPlaying = useStored(windowState, ({ app }) => app?.session.kind === 'playing')
  const rewards = useStored(earned, ({ bySession }) => bySession.get(sessionId) ?? null)
  const isOpen = useStored(earned, (state) => hasCard(state, sessionId))
  return {
    rewards: isPlaying ? null : rewards,
    isCardOpen: isOpen && !isPlaying,
    closeCard: () => earned.change((state) => withoutCard(state, sessionId)),
  }
}
