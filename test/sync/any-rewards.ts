import fc from 'fast-check'
import { sessionId, songId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { RewardsDocument, SongRowDocument, XpDocument } from '../../shared/storage/cloud-documents'

/** Few ids and few moments, so that two documents often speak of the same thing at the same time. */
export const idOf = (group: number, index: number) => `0000000${group}-0000-4000-8000-00000000000${index}`
const anyIndex = fc.integer({ min: 0, max: 4 })
const anyTime = fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_004 }).map(epochMs)
/** As a jsonb may hold it: no NUL. */
const anyText = fc.string({ unit: fc.constantFrom('a', 'B', 'z', 'é', '～', '🎹', '"', '\\', ' '), maxLength: 4 })
/**
 * Names of members have no quotes and backslashes: once an object with the member "\\" has been seen, `JSON.parse` of
 * Node 24.21 (not of Node 20) reads the member "\"" as "\\". No setting is called so.
 */
const anyName = fc.string({ unit: fc.constantFrom('a', 'B', 'z', 'é', '～', '🎹', ' '), maxLength: 4 })
/** What `numeric` and a JSON number both hold exactly. */
const anyAccuracy = fc.option(fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000))

/** Awards that are made once: all that an award says follows from its id. */
const anyAward: fc.Arbitrary<XpDocument> = anyIndex.map((index) => ({
  id: idOf(1, index),
  source: 'challenge',
  amount: 10 * index,
  created_at: epochMs(1_700_000_000_000 + index),
  session_id: index % 2 === 0 ? null : sessionId(idOf(2, index)),
}))

const anyStreak = fc
  .record({ current_days: fc.nat(9), more: fc.nat(3), day: fc.integer({ min: 1, max: 3 }) })
  .map(({ current_days, more, day }) => ({
    current_days,
    best_days: current_days + more,
    updated_on: `2023-11-0${day}`,
  }))

const anyPrefs = fc.option(
  fc.dictionary(
    anyName,
    fc.oneof(
      anyText,
      fc.integer({ min: -5, max: 5 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(anyText, { maxLength: 2 }),
    ),
    { maxKeys: 3, noNullPrototype: true },
  ),
)

const severalOf = <Row>(row: fc.Arbitrary<Row>, keyOf: (row: Row) => string) =>
  fc.uniqueArray(row, { selector: keyOf, maxLength: 4 })

export const anyRewards: fc.Arbitrary<RewardsDocument> = fc.record({
  progress: severalOf(
    fc.record({
      lesson_id: anyIndex.map((index) => idOf(3, index)),
      status: fc.constantFrom('locked' as const, 'unlocked' as const, 'passed' as const, 'mastered' as const),
      stars: fc.nat(3),
      best_accuracy: anyAccuracy,
      updated_at: anyTime,
    }),
    ({ lesson_id }) => lesson_id,
  ),
  xp: severalOf(anyAward, ({ id }) => id),
  streak: fc.option(anyStreak),
  achievements: severalOf(
    fc.record({ achievement_id: anyIndex.map((index) => idOf(4, index)), earned_at: anyTime }),
    ({ achievement_id }) => achievement_id,
  ),
  profile: fc.option(
    fc.record({ avatar_url: fc.option(anyText), instrument: fc.option(anyText), prefs: anyPrefs, updated_at: anyTime }),
  ),
  displayName: fc.option(fc.record({ display_name: fc.option(anyText), updated_at: anyTime })),
})

/** Rows of one song. */
export const anySongRow: fc.Arbitrary<SongRowDocument> = fc
  .record({ title: anyText, is_archived: fc.boolean(), updated_at: anyTime })
  .map((changing) => ({
    id: songId(idOf(5, 1)),
    composer: 'Czerny',
    difficulty: 3,
    tempo_bpm: 96,
    time_sig: '4/4',
    key_sig: 'Cmaj',
    metadata: {},
    created_at: epochMs(1_700_000_000_000),
    owner_id: idOf(6, 1),
    ...changing,
  }))
