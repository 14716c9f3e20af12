import { describe, expect, test } from 'vitest'
import { planLessons } from '../../electron/host/course/plan-lessons'
import { liveThrough } from '../support/course-days'
import { createCourseLibrary } from '../support/course-library'
import { noisePlayers, perfectPlayer, playLessons } from '../support/course-players'
import { createCourseStudent } from '../support/course-student'

// Sixty days of five students are `npm run bench -- course`.
const library = createCourseLibrary()
/** `course.test.ts` sees to it that all songs are there. */
const lessons = planLessons('en').filter(({ songs }) => songs.every(({ songId }) => library.has(songId)))
const firstLessons = lessons.slice(0, 6)

test('who makes no mistake masters every lesson of the course, each piece as it asks to be played', async () => {
  const progress = await playLessons(perfectPlayer, lessons, createCourseLibrary())
  expect(progress.filter(({ status }) => status !== 'mastered').map(({ lessonId }) => lessonId)).toEqual([])
  expect(progress.length).toBeGreaterThanOrEqual(40)
})

test.each(Object.entries(noisePlayers))('%s earn no star, not even in the easiest lessons', async (_, player) => {
  const progress = await playLessons(player, firstLessons, createCourseLibrary())
  expect(progress.map(({ stars }) => stars)).toEqual(firstLessons.map(() => 0))
})

describe('five days of twenty minutes, practised as the plan says', () => {
  test.each(['beginner', 'advanced'] as const)('lead a %s on, and every day is full', async (level) => {
    const student = createCourseStudent(level, 3)
    const given = { days: 5, minutes: 20, lessons, library: createCourseLibrary() } as const
    const { days } = await liveThrough(student, given)
    for (const { plan } of days) {
      expect(plan.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20)
      expect(plan.items.filter(({ isDone }) => !isDone).map(({ id }) => id)).toEqual([])
      expect(plan.items.length).toBeGreaterThanOrEqual(3)
    }
    const passed = days.map(({ rewards }) => rewards.lessons.filter(({ stars }) => stars > 0).length)
    expect(passed.at(-1)).toBeGreaterThanOrEqual(3)
    expect(new Set(days.flatMap(({ plan }) => plan.items.map(({ kind }) => kind))).size).toBeGreaterThanOrEqual(4)
  })
})
