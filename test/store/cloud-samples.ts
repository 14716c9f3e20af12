import type { EpochMs } from '../../shared/base/units'
import { epochMs } from '../../shared/base/units'
import {
  type Change,
  type ChangesPage,
  changesPage,
  pulledSessions,
  sessionDocument,
  type SessionDocument,
  type SongDocument,
  songDocument,
  type StoredSession,
} from '../../shared/storage/cloud-documents'
import type { Store } from '../../electron/host/store/store'

/** As the cloud would hand it out: through text, and through the schemas of what comes in. */
export function pulled(documents: readonly SessionDocument[], songs: readonly SongDocument['song'][] = []) {
  return pulledSessions.parse(JSON.parse(JSON.stringify({ sessions: documents, songs })))
}

export function stamped(document: SessionDocument, changedXid: string): SessionDocument {
  return sessionDocument.parse({ ...document, session: { ...document.session, changed_xid: changedXid } })
}

export function pageOf(changes: readonly Change[], now = epochMs(1_780_000_100_000)): ChangesPage {
  const version = { schema: 1, oldestClient: 1 }
  return changesPage.parse(JSON.parse(JSON.stringify({ now, version, horizon: '900', nextPage: null, changes })))
}

export function songFrom(store: Store, songId: SongDocument['song']['id']): SongDocument {
  return songDocument.parse(JSON.parse(JSON.stringify(store.sync.song(songId))))
}

export function answered(
  outcome: StoredSession['outcome'],
  changedXid: string | null = '800',
  startedAt: EpochMs | null = null,
): StoredSession {
  return { outcome, started_at: startedAt, changed_xid: changedXid, now: epochMs(1_780_000_100_000) }
}

/** What waits, in the order in which it is sent. */
export function waitingIn(store: Store): readonly string[] {
  return store.sync.due(epochMs(Number.MAX_SAFE_INTEGER), 1000).map(({ kind, key }) => `${kind} ${key}`)
}
