import type { PracticeMode } from '../../shared/follow/session-rules'
import type { SessionCard } from '../../shared/contract/requests'

/** Which sessions are listed: all, or those of one mode. */
export type SessionFilter = 'all' | PracticeMode

/** What there is to choose from, in the order of the list; nothing where all sessions are of one kind. */
export function filtersOf(cards: readonly SessionCard[]): readonly SessionFilter[] {
  const modes = [...new Set(cards.map(({ mode }) => mode))]
  return modes.length < 2 ? [] : ['all', ...modes]
}

export function filterSessions(cards: readonly SessionCard[], filter: SessionFilter): readonly SessionCard[] {
  return filter === 'all' ? cards : cards.filter(({ mode }) => mode === filter)
}
