import { expect, test } from 'vitest'
import { sessionId, songId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { stretches, weekOf, weekdayOf } from '../../shared/curriculum/calendar-weeks'
import { dateOfDay, localDay } from '../../shared/curriculum/local-day'
import { addUp, meanOf, practiceByDay, type PractisedSession } from '../../shared/curriculum/practice-sums'

const session = (day: number | null, more: Partial<PractisedSession> = {}): PractisedSession => ({
  sessionId: sessionId('s'),
  songId: songId('song'),
  hands: 'both',
  at: epochMs(0),
  utcOffsetMinutes: 0,
  day: day === null ? null : localDay(day),
  isPractice: true,
  accuracy: 0.9,
  coverage: 1,
  correctNotes: 100,
  cleanTakes: 1,
  run: null,
  exerciseId: null,
  durationMs: 60_000,
  timingStabilityMs: 30,
  isAtClick: false,
  ...more,
})

test('sessions of a day add up, days in order, and what a wrong clock stamped is on none', () => {
  const days = practiceByDay([session(7), session(3), session(7, { cleanTakes: 2 }), session(null)])
  expect(
    days.map(({ day, sessions, practisedMs, cleanTakes, xp }) => [day, sessions, practisedMs, cleanTakes, xp]),
  ).toEqual([
    [3, 1, 60_000, 1, 19],
    [7, 2, 120_000, 3, 48],
  ])
})

test('a session weighs as much as its right notes, and each kind of time is told apart', () => {
  const sums = addUp(
    practiceByDay([
      session(1, { accuracy: 1, correctNotes: 300, timingStabilityMs: 20 }),
      session(2, { accuracy: 0.6, correctNotes: 100, timingStabilityMs: 60 }),
      session(2, { accuracy: null, correctNotes: 50, timingStabilityMs: 45, isAtClick: true }),
      session(3, { accuracy: null, timingStabilityMs: null }),
    ]),
  )
  expect(meanOf(sums.accuracy)).toBeCloseTo(0.9, 10)
  expect(meanOf(sums.pulseSpreadMs)).toBe(30)
  expect(meanOf(sums.clickSpreadMs)).toBe(45)
  expect(meanOf(addUp([]).accuracy)).toBeNull()
})

test('weeks begin on Mondays, before 1970 too', () => {
  expect(dateOfDay(localDay(0))).toBe('1970-01-01')
  expect([-4, -3, 0, 3, 4].map((day) => weekdayOf(localDay(day)))).toEqual([6, 0, 3, 6, 0])
  expect(dateOfDay(weekOf(localDay(20_783)))).toBe('2026-11-23')
  expect(dateOfDay(localDay(20_783))).toBe('2026-11-26')
})

test('stretches cover the range, the last one with the week of today whole', () => {
  const today = localDay(20_783)
  expect(stretches(localDay(today - 2), today, 1).map(({ from }) => from - today)).toEqual([-2, -1, 0])
  const weeks = stretches(localDay(today - 13), today, 7)
  expect(weeks.map(({ from }) => dateOfDay(from))).toEqual(['2026-11-09', '2026-11-16', '2026-11-23'])
  expect(stretches(today, today, 7)).toHaveLength(1)
})
