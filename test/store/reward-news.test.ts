import { afterEach, expect, test } from 'vitest'
import { createRewardNews } from '../../electron/host/reward-news'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { lessonId } from '../../electron/host/store/course-ids'
import { speakAs } from '../../electron/words/spoken'
import { type SessionId, sessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { SessionRewards } from '../../shared/contract/course'
import type { UnitSource } from '../../shared/curriculum/course'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { playSession } from '../support/play-session'
import { key, perform, steady } from '../support/written-music'
import { pulled, stamped } from './cloud-samples'
import { storeIn, temporaryFolder } from './store-folder'
import { bundledSong, importedSong, openSession } from './store-samples'

const MAY_30 = Date.parse('2026-05-30T10:00:00Z')
const tune = bundledSongId('twenty-notes')
const twentyNotes = Array.from({ length: 20 }, (_, index) => 60 + ((index * 5) % 12))

const lesson = (slug: string, song: string) => ({
  slug,
  title: { en: `Lesson ${slug}`, de: `Lektion ${slug}` },
  description: { en: '', de: '' },
  targetSkill: 'reading' as const,
  songs: [{ song, mode: 'both' as const }],
  exercises: [],
})
const course: readonly UnitSource[] = [
  {
    slug: 'unit',
    title: { en: 'Unit', de: 'Teil' },
    lessons: [lesson('first', 'twenty-notes'), lesson('second', 'first-steps')],
  },
]
const titles = new Map([
  [lessonId('first'), 'Lesson first'],
  [lessonId('second'), 'Lesson second'],
])

afterEach(() => speakAs('en'))

function study() {
  const store = storeIn(temporaryFolder())
  const imported = importedSong('Twenty notes', twentyNotes)
  store.library.seed([bundledSong('first-steps', 1), { ...bundledSong('twenty-notes', 2), imported }], 'hash-1')
  store.course.seed(course, 'hash-1', epochMs(MAY_30))
  const told: SessionRewards[] = []
  const news = createRewardNews({
    store,
    publish: (each) => each.kind === 'rewardsEarned' && told.push(each.rewards),
    lessonTitle: (id) => titles.get(id) ?? null,
  })
  /** Plays the twenty notes as the host would store them; `slips` of them wrong. */
  const play = (id: SessionId, day = 0, { tempo = 120, slips = 0, notes = 20 } = {}) => {
    const { score } = store.library.open(tune)!
    const clock = steady(tempo)
    const events = perform(score, clock, { until: notes }).map((event, index) =>
      index < slips * 2 && index % 2 === 0 ? key(100, clock(index)) : event,
    )
    news.whileStoring(id, () => {
      playSession(store, openSession(tune, id, MAY_30 + day * DAY_MS), score, events)
    })
  }
  return { store, told, play }
}

const numbered = (number: number) => sessionId(`0b9f3c1e-8a52-4c55-9a0e-${String(number).padStart(12, '0')}`)

test('a first session that earns three stars tells of them, of the next lesson, and of all else it brought', () => {
  const { told, play } = study()
  play(numbered(1))
  expect(told).toEqual([
    {
      sessionId: numbered(1),
      xp: 20,
      lessons: [{ lessonId: lessonId('first'), title: 'Lesson first', starsBefore: 0, stars: 3, isMasteredNow: false }],
      unlocked: [{ lessonId: lessonId('second'), title: 'Lesson second' }],
      achievements: expect.arrayContaining([
        { code: 'FIRST_LESSON', title: 'The first lesson', descr: 'Pass a lesson.' },
        expect.objectContaining({ code: 'FIRST_FLAWLESS_RUN' }),
      ]) as unknown,
      streak: { currentDays: 1, frozenDays: 0, freezes: 0 },
    },
  ])
})

test('the same again on that day brings its XP and nothing that is there already', () => {
  const { told, play } = study()
  play(numbered(1))
  play(numbered(2))
  expect(told[1]).toEqual({
    sessionId: numbered(2),
    xp: 20,
    lessons: [],
    unlocked: [],
    achievements: [],
    streak: null,
  })
})

test('on another day it masters the lesson', () => {
  const { told, play } = study()
  play(numbered(1))
  play(numbered(2), 1)
  expect(told[1]).toMatchObject({
    lessons: [{ title: 'Lesson first', starsBefore: 3, stars: 3, isMasteredNow: true }],
    achievements: [{ code: 'FIRST_MASTERED' }],
    streak: { currentDays: 2 },
  })
})

test('a better run tells how many stars there were before', () => {
  const { told, play } = study()
  play(numbered(1), 0, { tempo: 40 })
  play(numbered(2), 0, { tempo: 90 })
  expect(told.map(({ lessons }) => lessons.map(({ starsBefore, stars }) => [starsBefore, stars]))).toEqual([
    [[0, 1]],
    [[1, 2]],
  ])
})

test('what was reached is kept for the plan when its session is deleted', () => {
  const { play, store } = study()
  play(numbered(1))
  store.sessions.delete(numbered(1))
  const kept = { lessonId: lessonId('first'), stars: 3, masteredAt: null, updatedAt: epochMs(MAY_30) }
  expect(store.plan.keptLessons()).toEqual([kept])
  expect(store.course.standing().lessons.get(lessonId('second'))?.status).toBe('unlocked')
})

test('too few notes, and noise, bring nothing to tell of', () => {
  const { told, play, store } = study()
  play(numbered(1), 0, { notes: 15 })
  play(numbered(2), 0, { slips: 10 })
  expect(store.sessions.count()).toBe(2)
  expect(told).toEqual([])
})

test('a week of days earns a freeze, and the day that it bridges is told once', () => {
  const { told, play } = study()
  for (const [index, day] of [0, 1, 2, 3, 4, 5, 6, 8, 9].entries()) play(numbered(index), day)
  expect(told.slice(5).map(({ streak }) => streak)).toEqual([
    { currentDays: 6, frozenDays: 0, freezes: 0 },
    { currentDays: 7, frozenDays: 0, freezes: 1 },
    { currentDays: 8, frozenDays: 1, freezes: 0 },
    { currentDays: 9, frozenDays: 0, freezes: 0 },
  ])
})

test('what another computer earned is not told here, and not earned again', () => {
  const [here, there] = [study(), study()]
  there.play(numbered(1))
  here.store.sync.applySessions(pulled([stamped(there.store.sync.session(numbered(1))!, '800')]))
  here.store.sync.finishPull('900', epochMs(Date.now()))
  expect(here.told).toEqual([])
  here.play(numbered(2), 0)
  expect(here.told).toMatchObject([{ xp: 20, lessons: [], unlocked: [], achievements: [], streak: null }])
})

test('after a session was deleted, its lesson and its achievements are not earned anew', () => {
  const { store, told, play } = study()
  play(numbered(1))
  store.sessions.delete(numbered(1))
  play(numbered(2))
  expect(told[1]).toMatchObject({ lessons: [], unlocked: [], achievements: [] })
})

test('achievements are told in the language of the person', () => {
  const { told, play } = study()
  speakAs('de')
  play(numbered(1))
  expect(told[0]?.achievements).toContainEqual({
    code: 'FIRST_LESSON',
    title: 'Die erste Lektion',
    descr: 'Bestehe eine Lektion.',
  })
})
