import type { SessionId, SongId } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import type {
  ChangesPage,
  PulledSessions,
  RewardsDocument,
  SessionDocument,
  SongDocument,
  StoredSession,
} from '../../../shared/storage/cloud-documents'

/**
 * What the sync engine asks of the store. Each call is one transaction; doing one twice is harmless. Documents are
 * read only when they are about to be sent, so that ten thousand waiting sessions are ten thousand keys.
 */
export interface SyncStore {
  counts(): OutboxCounts
  /** What may be sent now, songs before sessions, the oldest first. */
  due(now: EpochMs, limit: number): readonly OutboxEntry[]
  /** When the earliest waiting entry may be tried; null when none waits. */
  nextTryAt(): EpochMs | null
  /** What the cloud refused, newest first, for the person to see. */
  refused(): readonly RefusedEntry[]
  /** The cloud has it. Keeps the entry when the thing changed after `entry` was read. */
  done(entries: readonly OutboxEntry[]): void
  postpone(entries: readonly OutboxEntry[], nextTryAt: EpochMs): void
  refuse(entry: OutboxEntry, sqlState: string): void
  /** Puts refused entries back in the queue: one, or all of them. */
  retry(which: Pick<OutboxEntry, 'kind' | 'key'> | 'all'): void
  /** All may be tried at once: the network is back. */
  retryNow(): void

  /** null when it was deleted meanwhile. */
  session(sessionId: SessionId): SessionDocument | null
  song(songId: SongId): SongDocument | null
  /** What the small entries (progress, xp, streak, achievement, profile, displayName) stand for. */
  rewards(entries: readonly OutboxEntry[]): RewardsDocument
  /** What the cloud said of a session that was sent: its time as stored, or that it was deleted elsewhere. */
  confirmSession(entry: OutboxEntry, stored: StoredSession): void

  /** Where the next pull begins; "0" before the first, and after an update of the app that knows more tables. */
  horizon(): string
  lastSyncedAt(): EpochMs | null
  /** Applies one page. `wanted`: sessions of which the content is to be fetched; `songs`: own songs without a score. */
  applyChanges(page: ChangesPage): { readonly wanted: readonly SessionId[]; readonly songs: readonly SongId[] }
  applySessions(pulled: PulledSessions): void
  applySongs(songs: readonly SongDocument[]): void
  /** Everything up to `horizon` is applied. */
  finishPull(horizon: string, at: EpochMs): void
}

export type OutboxKind =
  | 'session'
  | 'deleteSession'
  | 'forgetNotes'
  | 'song'
  | 'progress'
  | 'xp'
  | 'streak'
  | 'achievement'
  | 'profile'
  | 'displayName'

export interface OutboxEntry {
  readonly kind: OutboxKind
  /** The id of the thing: a session, a song, a lesson, … */
  readonly key: string
  readonly version: number
  readonly attempts: number
}

export interface RefusedEntry extends OutboxEntry {
  readonly sqlState: string
  /** What it is, for the person: the title of the song; null when there is none. */
  readonly title: string | null
  readonly createdAt: EpochMs
}

export interface OutboxCounts {
  readonly waiting: number
  readonly refused: number
}
