import fc from 'fast-check'
import { sessionId, songId, userId } from '../../shared/base/ids'
import type { NoteRow, SessionRows } from '../../shared/storage/session-rows'

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
const time = fc.integer({ min: 946_684_800_000, max: 2_000_000_000_000 })
const midi = fc.integer({ min: 0, max: 127 })
const bit = fc.constantFrom(0 as const, 1 as const)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const share = maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0))
/** JSON keeps no difference between -0 and 0, and a stored object is text that was written from one. */
const objectCell = fc
  .dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string({ maxLength: 8 }), whole, fc.boolean()), { maxKeys: 4 })
  .map((value) => JSON.stringify(value))

const noteCells = fc.record({
  pitch: midi,
  onset_ms: whole,
  dur_ms: maybe(whole),
  vel: maybe(midi),
  correct: maybe(bit),
  delta_ms: maybe(whole),
  pedal: maybe(bit),
})

/** Any session that the tables can hold, on `song`. */
export function anySession(song = songId('1398b6d3-9768-591d-85c3-c62f369af92f')): fc.Arbitrary<SessionRows> {
  const ids = fc.record({ session: fc.uuid({ version: 4 }).map(sessionId), user: fc.uuid({ version: 4 }).map(userId) })
  return ids.chain(({ session, user }) =>
    fc.record({
      session: fc.record({
        id: fc.constant(session),
        user_id: fc.constant(user),
        song_id: fc.constant(song),
        input_mode: fc.constantFrom('midi' as const, 'mic' as const),
        started_at: time,
        duration_ms: maybe(fc.nat()),
        avg_latency_ms: maybe(whole),
        device_info: maybe(objectCell),
        notes_deleted: fc.constant(0 as const),
      }),
      notes: fc
        .array(noteCells, { maxLength: 12 })
        .map((cells): NoteRow[] => cells.map((note, idx) => ({ ...note, session_id: session, idx }))),
      aggregate: maybe(
        fc.record({
          session_id: fc.constant(session),
          accuracy: share,
          timing_stability: share,
          dynamics_score: share,
          pedal_score: share,
          weak_bars: maybe(fc.array(fc.nat(), { maxLength: 3 }).map((bars) => JSON.stringify(bars))),
          note_count: maybe(fc.nat()),
          correct_count: maybe(fc.nat()),
          clean_takes: maybe(fc.nat()),
          coverage: share,
        }),
      ),
      events: fc
        .uniqueArray(
          fc.record({
            id: fc.uuid({ version: 4 }),
            session_id: fc.constant(session),
            t_ms: fc.nat(),
            type: fc.string(),
            payload: objectCell,
          }),
          { maxLength: 3, selector: ({ id }) => id },
        )
        .map((events) => events.sort((one, other) => one.t_ms - other.t_ms || (one.id < other.id ? -1 : 1))),
      xp: fc
        .uniqueArray(
          fc.record({
            id: fc.uuid({ version: 4 }),
            user_id: fc.constant(user),
            source: fc.constantFrom('session', 'streak', 'challenge'),
            amount: fc.integer({ min: 0, max: 1000 }),
            created_at: time,
            session_id: fc.constant(session),
          }),
          { maxLength: 3, selector: ({ source }) => source },
        )
        .map((awards) => awards.sort((one, other) => (one.source < other.source ? -1 : 1))),
    }),
  )
}
