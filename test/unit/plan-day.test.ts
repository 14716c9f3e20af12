import { describe, expect, test } from 'vitest'
import type { SongId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { localDay } from '../../shared/curriculum/local-day'
import type { LessonStanding } from '../../shared/plan/plan-lesson'
import type { PlanSession } from '../../shared/plan/plan-session'
import { lessonsInLibrary, standingsBefore } from '../../shared/plan/songs-in-play'
import { isDoneBy } from '../../shared/plan/tick-off'
import type { PlannedDay, PlannedItem } from '../../shared/plan/planned-day'
import {
  planLesson,
  planOf,
  type PlanRoom,
  planScore,
  planSession,
  planSong,
  songNumbered,
  TODAY,
} from '../support/plan-room'

const LESSONS = 4
const path = Array.from({ length: LESSONS }, (_, index) => planLesson(index + 1))
const songs = Array.from({ length: LESSONS + 3 }, (_, index) => planSong(index + 1, { difficulty: index + 1 }))
const scores = new Map(songs.map(({ songId }, index) => [songId, planScore(index)]))
const library = { songs, scores, lessons: path }

/** So many lessons were passed with so many stars. */
function standing(passed: number, stars = 1): ReadonlyMap<string, LessonStanding> {
  return new Map<string, LessonStanding>(
    path.map(({ lessonId }, index) => {
      if (index < passed) return [lessonId, { status: 'passed', stars, pieces: [] }]
      return [lessonId, { status: index === passed ? 'unlocked' : 'locked', stars: 0, pieces: [] }]
    }),
  )
}

const firstDay: PlanRoom = { ...library, standings: standing(0) }
const minutesOf = ({ items }: PlannedDay) => items.reduce((sum, { minutes }) => sum + minutes, 0)
const songOf = ({ piece }: PlannedItem): SongId | null => (piece.kind === 'song' ? piece.songId : null)
const kinds = ({ items }: PlannedDay) => items.map(({ kind }) => kind)
const lengths = [10, 20, 40] as const

describe('on the first day', () => {
  test.each(lengths)(
    'there are %i minutes of the first lesson, after a warm-up that a beginner can play',
    (minutes) => {
      const day = planOf({ ...firstDay, minutes })
      expect(minutesOf(day)).toBe(minutes)
      expect(day.items[0]).toMatchObject({
        kind: 'warmUp',
        piece: { kind: 'study', study: { kind: 'pattern', key: 'Gmaj', hands: 'right', level: 1 } },
      })
      const rest = day.items.slice(1)
      expect(rest.length).toBeGreaterThan(0)
      expect(rest.map(songOf)).toEqual(rest.map(() => songNumbered(1)))
      expect(new Set(rest.map(({ why }) => why.rule))).toEqual(new Set(['nextLesson']))
      expect(day.alsoDue).toBe(0)
    },
  )

  test('an exercise comes before the piece that it prepares, at its bars', () => {
    const { items } = planOf({ ...firstDay, minutes: 10 })
    expect(items.slice(1).map(({ bars, mode }) => [bars?.firstNumber, bars?.lastNumber, mode.kind])).toEqual([
      ['1', '4', 'loop_bars'],
      [undefined, undefined, 'follow_score'],
    ])
  })

  test('who has a library and no path meets a piece of his level', () => {
    const day = planOf({ songs, scores })
    expect(minutesOf(day)).toBe(20)
    expect(day.items.filter(({ kind }) => kind === 'piece').map(songOf)).toEqual([songNumbered(2)])
  })

  test.each(lengths)('an empty library still has %i minutes for the fingers', (minutes) => {
    const day = planOf({ minutes })
    expect(minutesOf(day)).toBe(minutes)
  })
})

test('an exercise that was done is not asked for first, the next one is', () => {
  const [done, next] = path[0]?.exercises ?? []
  const session = planSession(songNumbered(1), 1, { exerciseId: done?.exerciseId ?? null, playedBars: [0, 1, 2, 3] })
  const asked = (accuracy: number) =>
    planOf({ ...firstDay, minutes: 10, sessions: [{ ...session, accuracy }] }).items.find((item) => item.exerciseId)
  expect(asked(0.9)?.exerciseId).toBe(next?.exerciseId)
  expect(asked(0.89)?.exerciseId).toBe(done?.exerciseId)
})

test('a harder exercise still comes before the piece that it prepares', () => {
  const study = { kind: 'scale', key: 'Gmaj', metre: '4/4', hands: 'right', level: 9, variant: 0 } as const
  const exercises = path[0]!.exercises.map((exercise) => ({ ...exercise, piece: { kind: 'study', study } as const }))
  // A spot of a harder song ends the day, so that the piece has to stand somewhere before it.
  const sessions = [planSession(songNumbered(4), 1, { weakBars: [2] })]
  const lessons = [planLesson(1, { exercises }), ...path.slice(1)]
  const { items } = planOf({ ...firstDay, lessons, sessions, minutes: 40 })
  const ofLesson = items.filter(({ kind }) => kind === 'lesson').map(({ exerciseId }) => exerciseId !== null)
  expect(ofLesson).toEqual([true, true, false])
})

test('the path goes on at the first lesson that was not passed, whatever was mastered before it', () => {
  const standings = new Map(standing(2, 3)).set(path[0]!.lessonId, { status: 'mastered', stars: 3, pieces: [] })
  const { items } = planOf({ ...library, standings })
  const next = items.filter(({ why }) => why.rule === 'nextLesson').map(({ lessonId }) => lessonId)
  expect(next.length).toBeGreaterThan(0)
  expect(new Set(next)).toEqual(new Set([path[2]?.lessonId]))
})

describe('what comes back', () => {
  const weak = planSession(songNumbered(1), 1, { weakBars: [6], cleanBars: [0, 1, 2, 3] })
  const room = { ...library, standings: standing(1), sessions: [weak] }

  test('yesterday’s weak bars are there, slower than written, and say so', () => {
    const spots = planOf(room).items.filter(({ kind }) => kind === 'spot')
    expect(spots).toMatchObject([
      { bars: { firstNumber: '5', lastNumber: '8' }, tempoPercent: 80, why: { rule: 'weak', daysAgo: 1 } },
    ])
  })

  test('what went well waits until it is due', () => {
    const well = { ...room, sessions: [planSession(songNumbered(1), 1)] }
    expect(kinds(planOf({ ...well, minutes: 10 }))).not.toContain('spot')
    const dueSoon = planOf({ ...well, sessions: [planSession(songNumbered(1), 3)] })
    expect(dueSoon.items.find(({ kind }) => kind === 'spot')?.why).toMatchObject({ rule: 'dueAgain', daysAgo: 3 })
  })

  test('what is due and has no room is counted', () => {
    const sessions = [1, 2, 3].map((song) => planSession(songNumbered(song), 1, { weakBars: [1, 5] }))
    const [short, long] = [planOf({ ...room, sessions, minutes: 10 }), planOf({ ...room, sessions, minutes: 40 })]
    const spots = (day: PlannedDay) => day.items.filter(({ kind }) => kind === 'spot').length
    expect(spots(short) + short.alsoDue).toBe(spots(long) + long.alsoDue)
    expect(short.alsoDue).toBeGreaterThan(long.alsoDue)
  })

  test('a piece that was let lie for weeks past its day is given up', () => {
    const old = { ...room, sessions: [planSession(songNumbered(6), 40, { weakBars: [1] })] }
    expect(planOf(old).items.map(songOf)).not.toContain(songNumbered(6))
  })

  test('a phrase that returns note for note is practised once', () => {
    const twin = planScore(5)
    const half = twin.notes.filter(({ bar }) => bar < 4)
    const again = half.map((note) => ({ ...note, index: note.index + 16, bar: note.bar + 4, onset: note.onset + 16 }))
    const score = { ...twin, notes: [...half, ...again] as typeof twin.notes }
    const sessions = [planSession(songNumbered(6), 1, { weakBars: [1, 5] })]
    const day = planOf({ ...room, sessions, scores: new Map([...scores, [songNumbered(6), score]]) })
    expect(day.items.filter((item) => item.kind === 'spot').length + day.alsoDue).toBe(1)
  })
})

describe('the order', () => {
  const sessions = [1, 2, 5].map((song) => planSession(songNumbered(song), 1, { weakBars: [1, 5] }))
  const day = planOf({ ...library, standings: standing(2), sessions, minutes: 40 })

  test('songs take turns', () => {
    const neighbours = day.items.slice(1).map((item, i) => [songOf(day.items[i] as PlannedItem), songOf(item)])
    expect(neighbours.filter(([one, other]) => one !== null && one === other)).toEqual([])
    expect(day.items.filter(({ kind }) => kind === 'spot').length).toBeGreaterThanOrEqual(4)
  })

  test('begins with the warm-up and ends on the hardest', () => {
    expect(day.items[0]?.kind).toBe('warmUp')
    expect(day.items.at(-1)).toMatchObject({ kind: 'spot', piece: { songId: songNumbered(5) } })
    expect(day.items.at(-1)?.why).toEqual({ rule: 'hardestLast' })
  })

  test('no two spots that are alike and not yet secure stand side by side, where others can come between', () => {
    const alike = new Map([...scores, [songNumbered(2), planScore(0)], [songNumbered(5), planScore(4)]])
    const { items } = planOf({ ...library, scores: alike, standings: standing(2), sessions, minutes: 40 })
    const bars = (item: PlannedItem) => (item.kind === 'spot' ? item.bars?.firstBar : null)
    const pairs = items.slice(1).map((item, i) => [items[i], item] as const)
    const clashes = pairs.filter(([one, other]) => {
      if (!one || bars(one) == null || bars(one) !== bars(other)) return false
      return [one, other].every((item) => [songNumbered(1), songNumbered(2)].includes(songOf(item) as SongId))
    })
    expect(
      items.filter((item) => [songNumbered(1), songNumbered(2)].includes(songOf(item) as SongId)).length,
    ).toBeGreaterThan(2)
    expect(clashes).toEqual([])
  })
})

describe('pieces of lessons that lie far behind', () => {
  const behind = Array.from({ length: 15 }, (_, index) => planLesson(index + 1))
  const standings = new Map<string, LessonStanding>(
    behind.map(({ lessonId }) => [lessonId, { status: 'passed', stars: 1, pieces: [] }]),
  )
  const ofLessons = behind.map((_, index) => planSong(index + 1))
  const road: PlanRoom = {
    songs: ofLessons,
    scores: new Map(ofLessons.map(({ songId }, index) => [songId, planScore(index)])),
    lessons: behind,
    standings,
    minutes: 40,
  }
  const spotsAfter = (song: number, daysAgo: number, changes: Partial<PlanRoom> = {}) =>
    planOf({
      ...road,
      ...changes,
      sessions: [planSession(songNumbered(song), daysAgo, { weakBars: [2] })],
    }).items.filter(({ kind }) => kind === 'spot').length

  test('rest, though their spots are due; those of the last dozen lessons do not', () => {
    expect([1, 2, 3].map((song) => spotsAfter(song, 5))).toEqual([0, 0, 0])
    expect(spotsAfter(4, 5)).toBeGreaterThan(0)
    expect(spotsAfter(15, 5)).toBeGreaterThan(0)
  })

  test('come back where they were touched lately', () => {
    expect(spotsAfter(1, 2)).toBeGreaterThan(0)
    expect(spotsAfter(1, 3)).toBe(0)
  })

  test('do not rest where a later lesson has them too, or they were mastered', () => {
    const again = behind.map((lesson, index) => (index === 14 ? { ...lesson, songs: behind[0]?.songs ?? [] } : lesson))
    expect(spotsAfter(1, 5, { lessons: again })).toBeGreaterThan(0)
    const mastered = new Map(standings).set(behind[0]?.lessonId ?? '', { status: 'mastered', stars: 3, pieces: [] })
    expect(spotsAfter(1, 5, { standings: mastered })).toBeGreaterThan(0)
  })
})

describe('what it never does', () => {
  test('pieces of locked lessons and far above the level stay away', () => {
    for (const minutes of lengths) {
      const day = planOf({ ...firstDay, minutes, songs: [...songs, planSong(9, { difficulty: 3 })] })
      const planned = new Set(day.items.map(songOf))
      for (const song of [2, 3, 4, 5, 6, 7, 9]) expect(planned).not.toContain(songNumbered(song))
    }
  })

  test('what the student took up himself is his, locked or not', () => {
    const sessions = [planSession(songNumbered(4), 1, { weakBars: [2] })]
    const day = planOf({ ...firstDay, sessions })
    expect(day.items.map(songOf)).toContain(songNumbered(4))
  })

  test('it never asks a beginner to read before his first lesson is passed', () => {
    expect(kinds(planOf({ ...firstDay, minutes: 40 }))).not.toContain('sightReading')
    expect(kinds(planOf({ ...firstDay, minutes: 40, standings: standing(1) }))).toContain('sightReading')
  })

  test.each([
    [10, 3],
    [20, 2],
    [40, 1],
  ] as const)('of %i minutes a day, reading has some every %i days', (minutes, days) => {
    const read = (daysAgo: number) => ({ level: 2, lastDay: localDay(TODAY - daysAgo) })
    const room = { ...library, standings: standing(1), minutes }
    expect(kinds(planOf({ ...room, reading: read(days) }))).toContain('sightReading')
    expect(kinds(planOf({ ...room, reading: read(days - 1) }))).not.toContain('sightReading')
  })

  test('it is not another plan when some of it was practised', () => {
    const before = {
      ...library,
      standings: standing(1),
      sessions: [planSession(songNumbered(1), 1, { weakBars: [6] })],
    }
    const after = { ...before, sessions: [...before.sessions, planSession(songNumbered(1), 0, { weakBars: [2] })] }
    const ticked = planOf(after)
    expect(ticked.items.filter(({ isDone }) => isDone).length).toBeGreaterThan(0)
    const untouched = { ...ticked, items: ticked.items.map((item) => ({ ...item, isDone: false })) }
    expect(untouched).toEqual(planOf(before))
  })
})

test('a path that was mastered to its end leaves enough to do', () => {
  const standings = new Map(
    path.map(({ lessonId }) => [lessonId, { status: 'mastered', stars: 3, pieces: [] }] as const),
  )
  for (const minutes of lengths) {
    const day = planOf({ songs: songs.slice(0, LESSONS), scores, lessons: path, standings, minutes })
    expect(minutesOf(day)).toBe(minutes)
    expect(day.items.length).toBeGreaterThan(2)
  }
})

describe('what was practised is ticked off', () => {
  const books = { studyOf: () => null, isReading: () => false }
  const { items } = planOf({ ...firstDay, minutes: 20 })
  const doneBy = (changes: Parameters<typeof planSession>[2], song = 1) =>
    items.filter((item) => isDoneBy(item, [planSession(songNumbered(song), 0, changes)], books)).length

  test('a piece by half of it, a spot by half of its bars', () => {
    const [exercise, piece] = [
      items.find(({ exerciseId }) => exerciseId),
      items.find((item) => item.kind === 'lesson' && !item.bars),
    ]
    if (!exercise || !piece) throw new Error('No such item')
    const firstBars = planSession(songNumbered(1), 0, { playedBars: [0, 1], coverage: 0.25, durationMs: 5000 })
    expect([exercise, piece].map((item) => isDoneBy(item, [firstBars], books))).toEqual([true, false])
    const all = planSession(songNumbered(1), 0)
    expect([exercise, piece].map((item) => isDoneBy(item, [all], books))).toEqual([true, true])
  })

  test('by time, where somebody worked at it for half of its minutes', () => {
    expect(doneBy({ coverage: 0.2, playedBars: [7], durationMs: 6 * 60_000 })).toBe(1)
    expect(doneBy({ coverage: 0.2, playedBars: [7], durationMs: 60_000 })).toBe(0)
  })

  test('nothing by another song', () => {
    expect(doneBy({}, 2)).toBe(0)
  })
})

describe('a reading', () => {
  const unseen = { kind: 'sightReading', key: 'Cmaj', metre: '4/4', hands: 'right', level: 1, variant: 1 } as const
  const study = planSong(20, { study: unseen, difficulty: null })
  const room: PlanRoom = { ...library, songs: [...songs, study], standings: standing(1), minutes: 40 }
  const isRead = (sessions: PlanRoom['sessions']) =>
    planOf({ ...room, sessions: sessions ?? [] }).items.find(({ kind }) => kind === 'sightReading')?.isDone
  const today = (coverage: number) => planSession(study.songId, 0, { coverage, isPractice: false, accuracy: 0.4 })

  test('is ticked off by half of it, however few of its notes were right', () => {
    expect(isRead([today(0.5)])).toBe(true)
    expect(isRead([today(0.4)])).toBe(false)
  })

  test('is of what was not seen before', () => {
    expect(isRead([planSession(study.songId, 1), today(1)])).toBe(false)
  })
})

describe('how far the student had come when the day began', () => {
  const passedOf = (sessions: readonly PlanSession[], kept = {}) =>
    [...standingsBefore(TODAY, path, sessions, new Map(Object.entries(kept)))].map(([, { status }]) => status)
  const [first, second] = [path[0]?.lessonId ?? '', path[1]?.lessonId ?? '']

  test('is told by the sessions of the days before', () => {
    expect(passedOf([planSession(songNumbered(1), 1)])).toEqual(['passed', 'unlocked', 'locked', 'locked'])
    expect(passedOf([planSession(songNumbered(1), 0)])).toEqual(['unlocked', 'locked', 'locked', 'locked'])
  })

  test('and by what is kept of sessions that are gone', () => {
    const kept = { [first]: { stars: 3, masteredAt: epochMs(1) }, [second]: { stars: 1, masteredAt: null } }
    expect(passedOf([], kept)).toEqual(['mastered', 'passed', 'unlocked', 'locked'])
  })

  test('a song that the library does not have bars no way', () => {
    const known = lessonsInLibrary(path, songs.slice(1))
    expect(known[0]).toMatchObject({ songs: [], exercises: [] })
    const standings = standingsBefore(TODAY, known, [])
    expect([...standings].map(([, { status }]) => status)).toEqual(['unlocked', 'unlocked', 'locked', 'locked'])
    const day = planOf({ ...library, songs: songs.slice(1), lessons: known, standings })
    expect(minutesOf(day)).toBe(20)
    expect(day.items.map(songOf)).toContain(songNumbered(2))
    expect(day.items.map(songOf)).not.toContain(songNumbered(1))
  })
})
