import { describe, expect, test } from 'vitest'
import { planRequests } from '../../electron/host/plan-requests'
import { finishSession } from '../../electron/host/finish-session'
import { ownInstrument } from '../../electron/host/devices/instrument'
import type { Store } from '../../electron/host/store/store'
import { sessionId, type SongId } from '../../shared/base/ids'
import { beats, type EpochMs, epochMs } from '../../shared/base/units'
import type { DayPlan } from '../../shared/contract/plan'
import { localDayAt } from '../../shared/curriculum/local-day'
import { judgeSession } from '../../shared/grade/judge-session'
import type { PlanLesson } from '../../shared/plan/plan-lesson'
import { createHandClock, HAND_CLOCK_UTC_OFFSET_MINUTES } from '../support/hand-clock'
import type { Habits } from '../support/practice-habits'
import { addSong, openRoom } from '../support/practice-room'
import { practise } from '../support/practice-simulator'
import { studyPiece } from '../support/study-piece'
import { planLesson, planScore } from '../support/plan-room'

const DAY_MS = 86_400_000
/** By the clock of the test, and not in the future of the computer that runs it. */
const MIDDAY = 1_750_000_000_000
const rules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) } as const

/** A real store with two songs, of which the first is the lesson's; today is the hand clock's day. */
function sitDown() {
  const { store } = openRoom()
  const clock = createHandClock(MIDDAY)
  const [ofLesson, own] = [addSong(store, planScore(1), 'Of the lesson'), addSong(store, studyPiece(), 'Own')]
  const lessons: readonly PlanLesson[] = [
    planLesson(1, {
      songs: [{ songId: ofLesson, mode: 'both' }],
      exercises: [
        {
          exerciseId: 'e1',
          type: 'loop_bars',
          piece: { kind: 'song', songId: ofLesson },
          hands: 'right',
          bars: [5, 8],
          quartersPerMinute: null,
        },
      ],
    }),
  ]
  const handlers = planRequests({
    store,
    clock,
    lessons: () => lessons,
    sayExercise: (exerciseId) => (exerciseId === 'e1' ? 'Let the thumb pass under.' : null),
    readingLevel: () => null,
  })
  const ask = async (minutes: 10 | 20 | 40 = 20): Promise<DayPlan> => {
    const answer = await handlers['plan/today']({ minutes })
    if (!answer.ok) throw new Error(answer.sentence)
    return answer.reply
  }
  let sessions = 0
  const play = (songId: SongId, daysAgo: number, habits: Habits = {}) => {
    sessions += 1
    practiseOn(
      store,
      { songId, startedAt: epochMs(clock.now() - daysAgo * DAY_MS + sessions), number: sessions },
      habits,
    )
  }
  return { store, clock, ask, play, ofLesson, own }
}

function practiseOn(
  store: Store,
  { songId, startedAt, number }: { readonly songId: SongId; readonly startedAt: EpochMs; readonly number: number },
  habits: Habits,
): void {
  const song = store.library.open(songId)
  if (!song) throw new Error('No such song')
  const { events } = practise(song.score, habits)
  const report = judgeSession(song.score, events, rules)
  const id = sessionId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
  const utcOffsetMinutes = HAND_CLOCK_UTC_OFFSET_MINUTES
  const session = { sessionId: id, songId, startedAt, utcOffsetMinutes, rules, instrument: ownInstrument('Test piano') }
  finishSession(store, { session, score: song.score, events, report })
}

describe('today’s plan over a real library', () => {
  test('a new student has the first lesson, with the bars of its exercise', async () => {
    const { ask, clock, ofLesson } = sitDown()
    const plan = await ask()
    expect(plan.day).toBe(localDayAt(clock.now(), HAND_CLOCK_UTC_OFFSET_MINUTES))
    expect(plan.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(20)
    expect(plan.items.find(({ exerciseId }) => exerciseId === 'e1')).toMatchObject({
      kind: 'lesson',
      piece: { kind: 'song', song: { songId: ofLesson, title: 'Of the lesson' } },
      bars: { firstBar: 4, lastBar: 7, firstNumber: '5', lastNumber: '8' },
      mode: { kind: 'loop_bars', firstBar: 4, lastBar: 7 },
      why: { rule: 'nextLesson', lessonTitle: 'Lesson 1' },
    })
    expect(plan.items.filter(({ isDone }) => isDone)).toEqual([])
  })

  test('an exercise says its own sentence, and what is none says nothing', async () => {
    const { ask, own, play } = sitDown()
    play(own, 1)
    const { items } = await ask()
    const [exercises, others] = [items.filter((item) => item.exerciseId), items.filter((item) => !item.exerciseId)]
    expect(new Set(exercises.map(({ say }) => say))).toEqual(new Set(['Let the thumb pass under.']))
    expect(new Set(others.map(({ say }) => say))).toEqual(new Set([null]))
  })

  test('bars that went wrong yesterday come back today', async () => {
    const { ask, play, own } = sitDown()
    play(own, 1, { troubledBars: [9, 10] })
    const spots = (await ask()).items.filter(({ kind }) => kind === 'spot')
    expect(spots).toMatchObject([
      {
        piece: { song: { songId: own } },
        bars: { firstNumber: '9', lastNumber: '12' },
        why: { rule: 'weak', daysAgo: 1 },
      },
    ])
  })

  test('practising it ticks it off, and the rest of the plan stays as it was', async () => {
    const { ask, play, own } = sitDown()
    play(own, 1, { troubledBars: [9, 10] })
    const before = await ask()
    play(own, 0)
    const after = await ask()
    expect(after.items.filter(({ isDone }) => isDone).map(({ kind }) => kind)).toContain('spot')
    expect(after.items.map(({ id, minutes }) => [id, minutes])).toEqual(
      before.items.map(({ id, minutes }) => [id, minutes]),
    )
  })

  test('a song that was taken out of the library is not asked for', async () => {
    const { ask, play, own, store } = sitDown()
    play(own, 1, { troubledBars: [9, 10] })
    store.library.delete(own)
    const songs = (await ask()).items.flatMap(({ piece }) => (piece.kind === 'song' ? [piece.song.songId] : []))
    expect(songs).not.toContain(own)
  })
})
