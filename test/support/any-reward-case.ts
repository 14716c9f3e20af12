import fc from 'fast-check'
import type { CaseLesson, CaseSession, RewardCase } from './reward-cases'

/** Histories that a cloud can hold: close together, so that days, flights, thresholds and ties meet often. */

const NOW = Date.parse('2024-07-01T12:00:00Z')
const HOUR_MS = 3_600_000

const songs = ['minuet', 'prelude', 'arabesque', 'sonata', 'bagatelle'] as const
const offset = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(-720, -600, -420, -240, 0, 60, 120, 345, 540, 720, 780, 840) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(-721, 841, 60.5, '60', null, true, [60], {}) },
)
const startedAt = fc
  .oneof(
    // Hours around a fortnight: many meet on one day, some in one millisecond.
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 14 * 24 }).map((hour) => NOW - hour * HOUR_MS) },
    { weight: 3, arbitrary: fc.integer({ min: NOW - 20 * 24 * HOUR_MS, max: NOW }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 946_684_799_999, 946_684_800_000) },
    { weight: 1, arbitrary: fc.constantFrom(NOW + 24 * HOUR_MS, NOW + 24 * HOUR_MS + 1, NOW + 8000 * HOUR_MS) },
  )
  .map((ms) => new Date(ms).toISOString())

const share = fc.oneof(
  fc.constantFrom(0, 0.1, 0.3, 0.7, 0.8, 0.9, 0.95, 0.97, 0.9, 0.97, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
)
/** Mostly what a student can play, and now and then what nobody can. */
const run = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        accuracy: fc.oneof(
          { weight: 9, arbitrary: share },
          { weight: 1, arbitrary: fc.constantFrom<unknown>(1.5, -1, '1', null, 1e300) },
        ),
        timingMs: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom<unknown>(0, 20, 39.9, 40, 40.1, 60, 60.1, 200, null) },
          { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 10_001, '20', true, 1e-300) },
        ),
        tempoPercent: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom<unknown>(42, 53, 54, 69, 70, 89, 90, 100, 150, null) },
          { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 90.5, 1001, '100', [90], 1e300) },
        ),
      },
      { requiredKeys: ['accuracy'] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], 3, 'run', {}) },
)
const exercises = ['a', 'b', 'c', 'd', 'e'].map((letter) => `e1000000-0000-4000-8000-00000000000${letter}`)
const exerciseId = fc.constantFrom<unknown>(...exercises, 'e1', 7, null)

const deviceInfo = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        utcOffsetMinutes: offset,
        hands: fc.constantFrom<unknown>('both', 'both', 'left', 'right', 'feet', 7),
        run,
        exerciseId,
      },
      { requiredKeys: ['utcOffsetMinutes', 'hands'] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, {}) },
)

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 6 })
const count = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(15, 16, 32, 71_999, 72_000, 72_001, 2_000_000_000),
)
const aggregate = fc
  .record({
    accuracy: maybe(share),
    coverage: maybe(fc.oneof(fc.constantFrom(0.9, 1, 1), share)),
    note_count: maybe(count),
    correct_count: maybe(count),
    clean_takes: maybe(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(100_000))),
  })
  // The cloud takes no more right notes than notes.
  .map(({ note_count, correct_count, ...rest }) => ({
    ...rest,
    note_count,
    correct_count: note_count === null || correct_count === null ? correct_count : Math.min(note_count, correct_count),
  }))
const noteCount = fc.integer({ min: 0, max: 40 })
const notes = fc
  .record({ correct: fc.oneof(fc.constantFrom(15, 16, 33), noteCount), wrong: noteCount, uncertain: noteCount })
  .filter(({ correct, wrong, uncertain }) => correct + wrong + uncertain > 0)

const session: fc.Arbitrary<CaseSession> = fc.record({
  song: fc.constantFrom(...songs),
  startedAt,
  deviceInfo,
  aggregate: maybe(aggregate),
  notes: fc.option(notes, { nil: null, freq: 3 }),
})

const lesson: fc.Arbitrary<CaseLesson> = fc.record({
  songs: fc.uniqueArray(
    fc.record({
      song: fc.constantFrom(...songs),
      mode: fc.constantFrom('hands_right', 'hands_left', 'both', 'slow', null),
    }),
    { maxLength: 2, selector: ({ song }) => song },
  ),
})

export const anyRewardCase: fc.Arbitrary<Omit<RewardCase, 'expected'>> = fc.record({
  name: fc.constant('any'),
  now: fc.constant(new Date(NOW).toISOString()),
  sessions: fc.array(session, { maxLength: 40, size: 'max' }),
  path: fc
    .tuple(fc.array(lesson, { maxLength: 4 }), fc.constantFrom(...exercises.keys()))
    .map(([lessons, count]) =>
      lessons.map((one, at) => (at === 0 ? { ...one, exercises: exercises.slice(count) } : one)),
    ),
})
