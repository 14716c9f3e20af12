import type { SessionId } from '../../../shared/base/ids'
import type { DetailDocument, SessionDocument } from '../../../shared/storage/cloud-documents'
import type {
  AggregateRow,
  CoachEventRow,
  NoteRow,
  SessionRow,
  SessionRows,
  XpRow,
} from '../../../shared/storage/session-rows'
import { sessionToDocument } from '../../../shared/storage/session-to-cloud'
import type { Database } from './database'

type DetailCells = { readonly [Column in keyof DetailDocument]: Uint8Array }

/** Reads sessions as they travel to the cloud; null for one that is not here. */
export function createSessionDocuments(database: Database): (sessionId: SessionId) => SessionDocument | null {
  const readRows = createSessionReader(database)
  const selectDetail = database.prepare<DetailCells>(
    `select report, played, events from session_reports join performances using (session_id) where session_id = ?`,
  )
  return (sessionId) => {
    const rows = readRows(sessionId)
    if (!rows) return null
    const cells = selectDetail.get(sessionId)
    return sessionToDocument(rows, cells ? detailToDocument(cells) : null)
  }
}

/** Reads all rows of a session; null for one that is not here. */
export function createSessionReader(database: Database): (sessionId: SessionId) => SessionRows | null {
  const selectSession = database.prepare<SessionRow>(
    `select id, user_id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info, notes_deleted
     from sessions where id = ?`,
  )
  const selectNotes = database.prepare<NoteRow>(
    `select session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal
     from notes where session_id = ? order by idx`,
  )
  const selectAggregate = database.prepare<AggregateRow>(
    `select session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars, note_count, correct_count,
       clean_takes, coverage
     from aggregates where session_id = ?`,
  )
  const readEvents = createCoachEventsReader(database)
  const selectXp = database.prepare<XpRow>(
    'select id, user_id, source, amount, created_at, session_id from xp_events where session_id = ? order by source',
  )
  return (sessionId) => {
    const session = selectSession.get(sessionId)
    if (!session) return null
    return {
      session,
      notes: selectNotes.all(sessionId),
      aggregate: selectAggregate.get(sessionId) ?? null,
      events: readEvents(sessionId),
      xp: selectXp.all(sessionId),
    }
  }
}

/** What the coach said in a session, in the order of time. */
export function createCoachEventsReader(database: Database): (sessionId: SessionId) => readonly CoachEventRow[] {
  const select = database.prepare<CoachEventRow>(
    'select id, session_id, t_ms, type, payload from coach_events where session_id = ? order by t_ms, id',
  )
  return (sessionId) => select.all(sessionId)
}

function detailToDocument({ report, played, events }: DetailCells): DetailDocument {
  return { report: toBase64(report), played: toBase64(played), events: toBase64(events) }
}

export function toBase64(cell: Uint8Array): string {
  return Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')
}

export function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64')
}
