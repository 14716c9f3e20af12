import type { UserId } from '../../../shared/base/ids'
import type { PulledSessions, SessionDocument } from '../../../shared/storage/cloud-documents'
import { summaryFromReportCell } from '../../../shared/storage/report-summary'
import { sessionFromDocument } from '../../../shared/storage/session-from-cloud'
import { expandText } from './compressed-cell'
import type { Database } from './database'
import type { SessionForgetter } from './forget-sessions'
import { createIsWaiting } from './outbox'
import { createCoachEventsReader, fromBase64 } from './session-documents'
import { createSessionRowsWriter, type DetailCells } from './session-rows-writer'
import type { SongDocuments } from './song-documents'

interface Parts {
  readonly database: Database
  readonly userId: UserId
  readonly forgetter: SessionForgetter
  readonly songs: SongDocuments
}

/**
 * Writes sessions that came from the cloud: what was here of them is replaced, what was deleted here stays deleted. What
 * was added to a session here and waits to be sent stays beside what came.
 */
export function createSessionsApplier(parts: Parts): (pulled: PulledSessions) => void {
  const { database, userId, forgetter, songs } = parts
  const writer = createSessionRowsWriter(database)
  const selectForgotten = database.prepare<{ notes_deleted: 0 | 1 }>('select notes_deleted from sessions where id = ?')
  const readEvents = createCoachEventsReader(database)
  const setCloudXid = database.prepare('update sessions set cloud_xid = ? where id = ?')
  const isWaiting = createIsWaiting(database)
  const isSongKnown = database.prepare('select 1 from songs where id = ?')

  function apply(document: SessionDocument): void {
    const { session, notes, aggregate, events, xp } = sessionFromDocument(document, userId)
    // The cloud hands out the song of each session; without one there is nothing to hang the session on.
    if (forgetter.isRemoved(session.id) || !isSongKnown.get(session.song_id)) return

    if (!writer.insertSession(session)) writer.updateSession(session)
    const added = isWaiting('session', session.id) ? readEvents(session.id) : []
    writer.clearRows(session.id)
    if (aggregate) writer.insertAggregate(aggregate)
    writer.insertEvents(events)
    writer.insertEvents(added)
    writer.insertXp(xp)
    if (selectForgotten.get(session.id)?.notes_deleted === 1) writer.clearDetail(session.id)
    else {
      writer.insertNotes(notes)
      const detail = detailFromDocument(document.detail)
      if (detail) {
        writer.clearDetail(session.id)
        writer.insertDetail(session.id, detail)
      }
    }
    setCloudXid.run(document.session.changed_xid, session.id)
  }

  return (pulled) => {
    database.transaction(() => {
      for (const song of pulled.songs) songs.keep(song)
      for (const document of pulled.sessions) apply(document)
    })
  }
}

/** null where there is none, and where it cannot be read: then the session shows its summary. */
function detailFromDocument(detail: SessionDocument['detail']): DetailCells | null {
  if (detail === null) return null
  const report = fromBase64(detail.report)
  const summary = summaryFromReportCell(expandText(report) ?? '')
  if (!summary.ok) return null
  return { ...summary.value, report, played: fromBase64(detail.played), events: fromBase64(detail.events) }
}
