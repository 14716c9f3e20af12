import { expect, test } from 'vitest'
import { sessionId, songId } from '../../shared/base/ids'
import { chosenWay, forgetTasks, keepWay } from '../../renderer/practice/chosen-way'
import { following } from '../../renderer/practice/practice-mode'
import { queryToTask, taskToQuery, type PracticeTask } from '../../renderer/practice/practice-task'
import { isTaskWay, wayOfTask } from '../../renderer/practice/task-way'
import { hashToRoute, routeToHash } from '../../renderer/route'
import { importSong } from '../support/bundled-songs'

const song = songId('2f1c8a52-6f0e-4d3e-9d5a-0c6f1f1b7a11')
const lessonId = '5b1c8a52-6f0e-4d3e-9d5a-0c6f1f1b7a12'
const exerciseId = '6c1c8a52-6f0e-4d3e-9d5a-0c6f1f1b7a13'

const exercise: PracticeTask = {
  hands: 'right',
  mode: 'loop_bars',
  bars: { kind: 'printed', first: 5, last: 6 },
  tempo: { kind: 'quarters', quartersPerMinute: 56 },
  exerciseId,
  from: { kind: 'lesson', lessonId },
}
const ofPlan: PracticeTask = {
  hands: 'both',
  mode: 'follow_score',
  bars: { kind: 'index', firstBar: 33, lastBar: 35 },
  tempo: { kind: 'percent', percent: 80 },
  exerciseId: null,
  from: { kind: 'plan', itemId: 'spot 3/left' },
}
const study: PracticeTask = {
  hands: 'left',
  mode: 'metronome',
  bars: null,
  tempo: null,
  exerciseId: null,
  from: { kind: 'studies' },
}
/** Bars 1–16 and 17–32, each repeated, at 112 quarter notes a minute. */
const { score: minuet } = await importSong('minuet-in-g.krn')

test('a task comes back from the address of practice, review and past sessions', () => {
  for (const task of [exercise, ofPlan, study]) {
    expect(queryToTask(taskToQuery(task))).toEqual(task)
    const routes = [
      { kind: 'practice', songId: song, barIndex: 3, task },
      { kind: 'review', songId: song, sessionId: sessionId('7d0b1f60-0a53-4b1e-8f0d-2f9b6a1c3e22'), task },
      { kind: 'sessions', songId: song, task },
    ] as const
    expect(routes.map((route) => hashToRoute(routeToHash(route)))).toEqual(routes)
  }
})

test('of an address that was written by hand only what makes sense is taken', () => {
  const strange = 'hands=left&mode=wait&bars=9-3&tempo=fast&exercise=mine&lesson=..'
  expect(queryToTask(strange)).toEqual({ ...study, mode: 'wait' })
  expect(queryToTask('hands=feet&mode=wait')).toBeNull()
})

test('the bars of an exercise are meant as they are printed, and its tempo becomes a share of the written one', () => {
  expect(wayOfTask(exercise, minuet)).toEqual({
    way: {
      mode: { kind: 'loop_bars', firstBar: 4, lastBar: 5 },
      hands: 'right',
      tempoPercent: 50,
      hasLoopClick: false,
    },
    barIndex: 4,
  })
})

test('the metronome of an exercise clicks at its tempo', () => {
  const task: PracticeTask = { ...exercise, mode: 'metronome' }
  expect(wayOfTask(task, minuet).way.mode).toEqual({ kind: 'metronome', quartersPerMinute: 56 })
})

test('bars of the plan are counted as they are played, so that a repeat can be meant', () => {
  expect(wayOfTask(ofPlan, minuet)).toEqual({
    way: { mode: following, hands: 'both', tempoPercent: 80, hasLoopClick: false },
    barIndex: 33,
  })
})

test('bars that the song does not have leave all of it', () => {
  const task: PracticeTask = { ...exercise, bars: { kind: 'printed', first: 90, last: 94 } }
  expect(wayOfTask(task, minuet).way.mode).toEqual({
    kind: 'loop_bars',
    firstBar: 0,
    lastBar: minuet.bars.length - 1,
  })
})

test('it is the exercise as long as hands, bars and mode are its own and the tempo is no slower', () => {
  const { way } = wayOfTask(exercise, minuet)
  expect(isTaskWay(exercise, minuet, way)).toBe(true)
  expect(isTaskWay(exercise, minuet, { ...way, tempoPercent: 70 })).toBe(true)
  expect(isTaskWay(exercise, minuet, { ...way, tempoPercent: 45 })).toBe(false)
  expect(isTaskWay(exercise, minuet, { ...way, hands: 'both' })).toBe(false)
  expect(isTaskWay(exercise, minuet, { ...way, mode: following })).toBe(false)
  expect(isTaskWay(exercise, minuet, { ...way, mode: { kind: 'loop_bars', firstBar: 0, lastBar: 1 } })).toBe(false)
})

test('what was changed about a task is there after the review, and forgotten once its song is left', () => {
  const practised = { songId: song, task: exercise, score: minuet }
  const asked = chosenWay(practised, 0)
  keepWay(practised, { ...asked.way, tempoPercent: 65 })
  expect(chosenWay(practised, 0).way.tempoPercent).toBe(65)
  forgetTasks()
  expect(chosenWay(practised, 0)).toEqual(asked)
})

test('a task leaves alone how its song is practised otherwise', () => {
  const alone = { songId: song, task: null, score: minuet }
  const before = chosenWay(alone, 0)
  keepWay({ ...alone, task: exercise }, chosenWay({ ...alone, task: exercise }, 0).way)
  expect(chosenWay(alone, 0)).toEqual(before)
})
