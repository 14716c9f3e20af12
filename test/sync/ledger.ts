import type { SessionId, SongId } from '../../shared/base/ids'
import type { RewardsDocument, SessionDocument } from '../../shared/storage/cloud-documents'
import { mergeRewards } from '../../shared/storage/merge-rewards'
import { noRewards } from '../support/no-rewards'

/** What a history has done, kept apart from all that syncs: what must be everywhere in the end. */
export interface Ledger {
  /** As they were written, by a device or by another program. */
  readonly sessions: Map<SessionId, SessionDocument>
  readonly deleted: Set<SessionId>
  readonly forgotten: Set<SessionId>
  /** Another program has changed what they say: then all devices must agree, on whatever it is. */
  readonly retouched: Set<SessionId>
  readonly songs: Set<SongId>
  /** All that devices have earned. */
  rewards(): RewardsDocument
  earned(rewards: RewardsDocument): void
  /** Names that devices gave, with the times they were kept under. */
  readonly names: NonNullable<RewardsDocument['displayName']>[]
  /** A clock ran ahead, or another program wrote: then which word was the last is the cloud's to say. */
  isLastWordUnsure: boolean
}

export function createLedger(): Ledger {
  let rewards = noRewards
  return {
    sessions: new Map(),
    deleted: new Set(),
    forgotten: new Set(),
    retouched: new Set(),
    songs: new Set(),
    names: [],
    isLastWordUnsure: false,
    rewards: () => rewards,
    earned: (more) => {
      rewards = mergeRewards(rewards, more)
    },
  }
}
