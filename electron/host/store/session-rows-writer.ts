import type { CountsRow, SessionRows, XpRow } from '../../../shared/storage/session-rows'
import type { SessionId } from '../../../shared/base/ids'
import type { Database } from './database'

/** What this app's own review needs beside the rows of the data model. */
export interface DetailCells {
  readonly counts: CountsRow
  readonly coverage: number | null
  /** Each is gzip of a JSON cell. */
  readonly report: Uint8Array
  readonly played: Uint8Array
  readonly events: Uint8Array
}

export interface SessionRowsWriter {
  /** False when the session is here already: then nothing of it is touched. */
  insertSession(session: SessionRows['session']): boolean
  /** Brings the row of a session that is here already to what came; its `notes_deleted` never goes back. */
  updateSession(session: SessionRows['session']): void
  insertNotes(notes: SessionRows['notes']): void
  insertAggregate(aggregate: NonNullable<SessionRows['aggregate']>): void
  insertEvents(events: SessionRows['events']): void
  /** An award that is here already stays as it is; one of a session that is not here is left out. */
  insertXp(xp: readonly XpRow[]): void
  insertDetail(sessionId: SessionId, detail: DetailCells): void
  /** Deletes what `insertNotes`, `insertAggregate` and `insertEvents` wrote. */
  clearRows(sessionId: SessionId): void
  clearDetail(sessionId: SessionId): void
}

/** Writes sessions row by row. Call it in a transaction. */
export function createSessionRowsWriter(database: Database): SessionRowsWriter {
  const insertSession = database.prepare(
    `insert into sessions (id, user_id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info,
       notes_deleted)
     values (:id, :user_id, :song_id, :input_mode, :started_at, :duration_ms, :avg_latency_ms, :device_info,
       :notes_deleted)
     on conflict (id) do nothing`,
  )
  const updateSession = database.prepare(
    `update sessions set song_id = :song_id, input_mode = :input_mode, started_at = :started_at,
       duration_ms = :duration_ms, avg_latency_ms = :avg_latency_ms, device_info = :device_info,
       notes_deleted = max(notes_deleted, :notes_deleted), are_bars_counted = 0
     where id = :id and user_id = :user_id`,
  )
  // By place and not by name: with thousands of notes the names cost as much again as the writing.
  const insertNote = database.prepare(
    `insert into notes (session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertAggregate = database.prepare(
    `insert into aggregates (session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars,
       note_count, correct_count, clean_takes, coverage)
     values (:session_id, :accuracy, :timing_stability, :dynamics_score, :pedal_score, :weak_bars,
       :note_count, :correct_count, :clean_takes, :coverage)`,
  )
  const insertEvent = database.prepare(
    `insert into coach_events (id, session_id, t_ms, type, payload)
     values (:id, :session_id, :t_ms, :type, :payload) on conflict do nothing`,
  )
  const insertXp = database.prepare(
    `insert into xp_events (id, user_id, source, amount, created_at, session_id)
     select :id, :user_id, :source, :amount, :created_at, :session_id
     where :session_id is null or exists (select 1 from sessions where id = :session_id)
     on conflict do nothing`,
  )
  const insertReport = database.prepare(
    `insert into session_reports (session_id, correct, wrong_pitch, missed, extra, uncertain, coverage, report)
     values (:session_id, :correct, :wrong_pitch, :missed, :extra, :uncertain, :coverage, :report)`,
  )
  const insertPerformance = database.prepare(
    'insert into performances (session_id, played, events) values (:session_id, :played, :events)',
  )
  const clear = (table: string) => database.prepare(`delete from ${table} where session_id = ?`)
  const [clearNotes, clearAggregate, clearEvents] = [clear('notes'), clear('aggregates'), clear('coach_events')]
  const [clearReport, clearPerformance] = [clear('session_reports'), clear('performances')]

  return {
    insertSession: (session) => insertSession.run({ ...session }) === 1,
    updateSession: (session) => {
      updateSession.run({ ...session })
    },
    insertNotes: (notes) => {
      for (const note of notes) {
        const { session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal } = note
        insertNote.run(session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
      }
    },
    insertAggregate: (aggregate) => {
      insertAggregate.run({ ...aggregate })
    },
    insertEvents: (events) => {
      for (const event of events) insertEvent.run({ ...event })
    },
    insertXp: (xp) => {
      for (const award of xp) insertXp.run({ ...award })
    },
    insertDetail: (sessionId, { counts, coverage, report, played, events }) => {
      insertReport.run({ session_id: sessionId, ...counts, coverage, report })
      insertPerformance.run({ session_id: sessionId, played, events })
    },
    clearRows: (sessionId) => {
      for (const statement of [clearNotes, clearAggregate, clearEvents]) statement.run(sessionId)
    },
    clearDetail: (sessionId) => {
      for (const statement of [clearReport, clearPerformance]) statement.run(sessionId)
    },
  }
}
