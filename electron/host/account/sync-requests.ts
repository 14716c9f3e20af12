import type { SyncState } from '../../../shared/contract/account'
import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'
import type { OutboxKind } from '../store/sync-store'
import type { SyncEngine } from '../sync/sync-engine'
import { accountSentences } from './account-sentences'

type SyncHandlers = Pick<Handlers, Extract<keyof Handlers, `sync/${string}`>>

/** Without an account. */
export const syncOff: SyncState = {
  phase: 'off',
  waiting: 0,
  refused: 0,
  progress: null,
  lastSyncedAt: null,
  nextTryAt: null,
}

/** What the person asks of syncing. */
export function syncRequests(parts: {
  /** null without an account. */
  engine(): SyncEngine | null
  /** Kept for the next library too: the network is the computer's. */
  noteNetwork(news: { readonly isOnline: boolean; readonly isMetered: boolean }): void
}): SyncHandlers {
  function steer(work: (engine: SyncEngine) => void) {
    const engine = parts.engine()
    if (!engine) return refuse(accountSentences.notSignedIn)
    work(engine)
    return reply(engine.state())
  }

  return {
    'sync/now': () => steer((engine) => engine.now()),
    'sync/pause': ({ isPaused }) => steer((engine) => engine.pause(isPaused)),
    'sync/network': (news) => {
      parts.noteNetwork(news)
      return reply(null)
    },
    'sync/refused': () => reply(parts.engine()?.refused() ?? []),
    // A kind that we do not know names nothing that could be tried again.
    'sync/retry': (which) =>
      steer((engine) => engine.retry(which ? { kind: which.kind as OutboxKind, key: which.key } : 'all')),
  }
}
