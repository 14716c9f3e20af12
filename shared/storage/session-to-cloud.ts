import { epochMs } from '../base/units'
import type { DetailDocument, NoteColumns, SessionDocument, XpDocument } from './cloud-documents'
import { objectFromCell, wholesFromCell } from './json-cell'
import type { AggregateRow, CoachEventRow, NoteRow, SessionRow, SessionRows, XpRow } from './session-rows'

/**
 * A session as it travels to the cloud. A JSON cell that is damaged is left out: one bad cell keeps nothing else
 * from being safe.
 */
export function sessionToDocument(rows: SessionRows, detail: DetailDocument | null): SessionDocument {
  return {
    session: headerOf(rows.session),
    notes: notesToColumns(rows.notes),
    aggregate: rows.aggregate === null ? null : aggregateToDocument(rows.aggregate),
    events: rows.events.map(eventToDocument),
    xp: rows.xp.map(xpToDocument),
    detail,
  }
}

/** The cloud says itself what `changed_xid` is. */
function headerOf({ user_id: _, ...row }: SessionRow): SessionDocument['session'] {
  return {
    ...row,
    started_at: epochMs(row.started_at),
    device_info: objectFromCell(row.device_info),
    notes_deleted: row.notes_deleted === 1,
    changed_xid: '',
  }
}

/** `notes` come in the order of `idx`. */
export function notesToColumns(notes: readonly NoteRow[]): NoteColumns {
  return {
    idx: notes.map((note) => note.idx),
    pitch: notes.map((note) => note.pitch),
    onset_ms: notes.map((note) => note.onset_ms),
    dur_ms: notes.map((note) => note.dur_ms),
    vel: notes.map((note) => note.vel),
    correct: notes.map((note) => booleanOrNull(note.correct)),
    delta_ms: notes.map((note) => note.delta_ms),
    pedal: notes.map((note) => booleanOrNull(note.pedal)),
  }
}

function booleanOrNull(value: 0 | 1 | null): boolean | null {
  return value === null ? null : value === 1
}

function aggregateToDocument({ session_id: _, ...row }: AggregateRow): NonNullable<SessionDocument['aggregate']> {
  return { ...row, weak_bars: wholesFromCell(row.weak_bars) }
}

function eventToDocument({ session_id: _, ...row }: CoachEventRow): SessionDocument['events'][number] {
  return { ...row, payload: objectFromCell(row.payload) ?? {} }
}

export function xpToDocument({ user_id: _, ...row }: XpRow): XpDocument {
  return { ...row, created_at: epochMs(row.created_at) }
}
