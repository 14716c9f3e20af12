import type { SessionId, UserId } from '../base/ids'
import type { NoteColumns, SessionDocument, XpDocument } from './cloud-documents'
import { objectToCell } from './json-cell'
import type { AggregateRow, CoachEventRow, NoteRow, SessionRow, SessionRows, XpRow } from './session-rows'

/** The rows of a session that came from the cloud. `userId` owns it: the cloud hands out nobody else's. */
export function sessionFromDocument(document: SessionDocument, userId: UserId): SessionRows {
  const sessionId = document.session.id
  return {
    session: sessionFromHeader(document.session, userId),
    notes: notesFromColumns(sessionId, document.notes),
    aggregate: document.aggregate === null ? null : aggregateFromDocument(sessionId, document.aggregate),
    events: document.events.map((event) => eventFromDocument(sessionId, event)),
    xp: document.xp.map((award) => xpFromDocument(award, userId)),
  }
}

function sessionFromHeader({ changed_xid: _, ...header }: SessionDocument['session'], userId: UserId): SessionRow {
  return {
    ...header,
    user_id: userId,
    device_info: objectToCell(header.device_info),
    notes_deleted: header.notes_deleted ? 1 : 0,
  }
}

/** All columns are of one length; that was checked where they came in. */
export function notesFromColumns(sessionId: SessionId, columns: NoteColumns): readonly NoteRow[] {
  return columns.idx.map((idx, place) => ({
    session_id: sessionId,
    idx,
    pitch: columns.pitch[place] as number,
    onset_ms: columns.onset_ms[place] as number,
    dur_ms: columns.dur_ms[place] as number | null,
    vel: columns.vel[place] as number | null,
    correct: bitOrNull(columns.correct[place] as boolean | null),
    delta_ms: columns.delta_ms[place] as number | null,
    pedal: bitOrNull(columns.pedal[place] as boolean | null),
  }))
}

function bitOrNull(value: boolean | null): 0 | 1 | null {
  if (value === null) return null
  return value ? 1 : 0
}

function aggregateFromDocument(
  sessionId: SessionId,
  aggregate: NonNullable<SessionDocument['aggregate']>,
): AggregateRow {
  const { weak_bars: weakBars, ...numbers } = aggregate
  return { ...numbers, session_id: sessionId, weak_bars: weakBars === null ? null : JSON.stringify(weakBars) }
}

function eventFromDocument(sessionId: SessionId, event: SessionDocument['events'][number]): CoachEventRow {
  return { ...event, session_id: sessionId, payload: JSON.stringify(event.payload) }
}

export function xpFromDocument(award: XpDocument, userId: UserId): XpRow {
  return { ...award, user_id: userId }
}
