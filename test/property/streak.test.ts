import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionId, songId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { localDay } from '../../shared/curriculum/local-day'
import { DAY_MS, DAYS_PER_FREEZE, MOST_FREEZES } from '../../shared/curriculum/reward-rules'
import { rewardsOf } from '../../shared/curriculum/rewards'
import type { SessionEvidence } from '../../shared/curriculum/session-facts'
import { type RunDay, runDaysOf, streakOf, streakToday } from '../../shared/curriculum/streak'

const FIRST_DAY = 19_800
/** Gaps of a real student: mostly none, then a day or a weekend, now and then a holiday. */
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constantFrom(2, 2, 3, 4) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
)
const practisedOn = fc
  .array(gap, { minLength: 1, maxLength: 80, size: 'max' })
  .map((gaps) => gaps.map((_, index) => FIRST_DAY + gaps.slice(0, index + 1).reduce((sum, days) => sum + days, 0)))

const runsOf = (days: readonly number[], flownOver: readonly number[] = []) =>
  runDaysOf({ days: days.map(localDay), flownOver: new Set(flownOver.map(localDay)) })

test('a run has as many freezes as its weeks earned, less those it used, and never more than two', () => {
  fc.assert(
    fc.property(practisedOn, (days) => {
      for (const { runDays, freezes, frozen } of runsOf(days)) {
        expect(freezes).toBeGreaterThanOrEqual(0)
        expect(freezes).toBeLessThanOrEqual(MOST_FREEZES)
        expect(freezes + frozen.length).toBeLessThanOrEqual(Math.floor(runDays / DAYS_PER_FREEZE))
      }
    }),
  )
})

test('the dates of a run are its days of practice and those that were frozen, and no other', () => {
  fc.assert(
    fc.property(practisedOn, (days) => {
      for (const { day, runDays, frozen } of runsOf(days)) {
        const first = day - runDays - frozen.length + 1
        expect(days.filter((each) => each >= first && each <= day)).toHaveLength(runDays)
        expect(frozen.every((date) => date > first && date < day && !days.includes(date))).toBe(true)
      }
    }),
  )
})

test('a run is never shorter than its days that follow each other without a gap', () => {
  fc.assert(
    fc.property(practisedOn, (days) => {
      let inARow = 0
      runsOf(days).forEach(({ day, runDays }, index) => {
        inARow = days[index - 1] === day - 1 ? inARow + 1 : 1
        expect(runDays).toBeGreaterThanOrEqual(inARow)
      })
    }),
  )
})

test('while freezes last a streak is alive, and who then plays goes on with it', () => {
  fc.assert(
    fc.property(practisedOn, fc.integer({ min: 0, max: 5 }), (days, later) => {
      const last = days.at(-1) ?? 0
      const today = localDay(last + later)
      const before = streakToday(streakOf(runsOf(days)), today)
      const [after] = runsOf([...new Set([...days, today])]).slice(-1) as [RunDay]
      const isToday = later === 0
      expect(after.runDays).toBe(before.currentDays + (isToday ? 0 : 1))
      if (before.currentDays > 0) expect(after.frozen).toEqual(before.frozen)
    }),
  )
})

test('flown-over dates use no freeze', () => {
  fc.assert(
    fc.property(practisedOn, (days) => {
      const between = days.flatMap((day, index) => (days[index + 1] === day + 2 ? [day + 1] : []))
      const flown = runsOf(days, between)
      expect(flown.flatMap(({ frozen }) => frozen).filter((date) => between.includes(date))).toEqual([])
    }),
  )
})

/** Practice at some hour of a day, on a clock that may be anywhere on earth. */
const evidence = fc
  .record({
    hour: fc.integer({ min: 0, max: 40 * 24 }),
    offset: fc.constantFrom(-720, -420, 0, 60, 120, 540, 840),
    minutes: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ hour, offset, minutes }): Omit<SessionEvidence, 'sessionId'> => ({
    songId: songId('song'),
    startedAt: epochMs(FIRST_DAY * DAY_MS + (hour * 60 + minutes) * 60_000),
    utcOffsetMinutes: offset,
    hands: 'both',
    run: null,
    exerciseId: null,
    accuracy: 0.9,
    coverage: 0.5,
    noteCount: 20,
    correctCount: 18,
    cleanTakes: 0,
  }))

test('in whatever order sessions arrive, the streak, its freezes and what they bridged are the same', () => {
  const law = fc.property(
    fc.array(evidence, { maxLength: 60, size: 'max' }).chain((all) => {
      const sessions = all.map((one, index) => ({ ...one, sessionId: sessionId(`s${index}`) }))
      return fc.tuple(fc.constant(sessions), fc.shuffledSubarray(sessions, { minLength: sessions.length }))
    }),
    ([sessions, shuffled]) => {
      const count = (all: readonly SessionEvidence[]) =>
        rewardsOf({
          sessions: all,
          path: [],
          exercises: new Set(),
          achievements: [],
          now: epochMs((FIRST_DAY + 50) * DAY_MS),
        }).days
      expect(count(shuffled)).toEqual(count(sessions))
    },
  )
  fc.assert(law)
})
