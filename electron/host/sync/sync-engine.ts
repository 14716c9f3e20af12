import type { RefusedThing, SyncState } from '../../../shared/contract/account'
import type { Clock } from '../clock'
import type { OutboxEntry, SyncStore } from '../store/sync-store'
import type { Cloud } from './cloud'

export interface SyncEngineParts {
  readonly store: SyncStore
  readonly cloud: Cloud
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly onState: (state: SyncState) => void
  /** Sessions, songs or rewards came from another device. */
  readonly onHistoryChanged: () => void
  /** The cloud accepts no token of this account any more. */
  readonly onSignInAgain: () => void
}

/** Keeps the library of one account and the cloud the same. Begins by itself; nobody waits for it. */
export interface SyncEngine {
  state(): SyncState
  /** The person asks: at once, also on a metered network and after a failure. */
  now(): void
  /** Something was stored. */
  kick(): void
  pause(isPaused: boolean): void
  network(news: NetworkNews): void
  /** While somebody plays, nothing is sent, read or written. */
  setPlaying(isPlaying: boolean): void
  refused(): readonly RefusedThing[]
  retry(which: Pick<OutboxEntry, 'kind' | 'key'> | 'all'): void
  /** Ends what is under way, which loses nothing; after at most a second the store may be closed. */
  close(): Promise<void>
}

export interface NetworkNews {
  readonly isOnline: boolean
  /** Data costs money. */
  readonly isMetered: boolean
}
