import type { SessionId } from '../base/ids'
import type { CoachEvent } from '../contract/coach'
import { isCoachAnswer, isPlainValue, type CoachPayload, type SessionEvent } from '../performance/session-event'
import { objectFromCell } from './json-cell'
import type { CoachEventRow } from './session-rows'

/** What the coach said in a session, as rows; what was answered stands in the payload of what it answers. */
export function coachEventsToRows(sessionId: SessionId, events: readonly SessionEvent[]): readonly CoachEventRow[] {
  const answers = new Map(events.flatMap((event) => (event.kind === 'coachAnswered' ? [[event.id, event]] : [])))
  return events.flatMap((event) => {
    if (event.kind !== 'coachSaid') return []
    const answered = answers.get(event.id)
    const payload: CoachPayload = {
      ...event.payload,
      ...(answered && { answer: answered.answer, answeredMs: Math.round(answered.atMs) }),
    }
    return [coachEventRow(sessionId, { ...event, payload })]
  })
}

export function coachEventRow(
  sessionId: SessionId,
  { id, atMs, type, payload }: Pick<CoachEvent, 'id' | 'atMs' | 'type' | 'payload'>,
): CoachEventRow {
  return { id, session_id: sessionId, t_ms: Math.round(atMs), type, payload: JSON.stringify(payload) }
}

/** A damaged payload, or another program's, is shown as far as it is plain. */
export function coachEventFromRow({ id, t_ms: atMs, type, payload: cell }: CoachEventRow): CoachEvent {
  const payload = plainOf(objectFromCell(cell) ?? {})
  const answer = payload['answer']
  return { id, atMs, type, payload, answer: isCoachAnswer(answer) ? answer : null }
}

function plainOf(object: Readonly<Record<string, unknown>>): CoachPayload {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, CoachPayload[string]] => isPlainValue(entry[1])),
  )
}
