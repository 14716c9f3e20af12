import { groupBy } from '../base/group-by'
import type { DayInputs, DayMinutes, DayView } from './day-inputs'
import { type Filled, fillMinutes } from './fill-minutes'
import { lessonCandidates, nextLesson } from './lesson-candidates'
import { orderDay } from './order-day'
import { newPieces, pieceCandidates } from './piece-candidates'
import type { Candidate, PlannedDay, PlannedItem } from './planned-day'
import { dueSpots, spotCandidate, spotsNotDue } from './spot-candidates'
import { studentLevel } from './student-level'
import { dueTechniques, keptExercise, newTechnique, reading, warmUp } from './technique-candidates'

/** How a day of a length is made up. Ours: half of it what comes back, half of it what goes on. */
interface DayShape {
  readonly warmUpMinutes: number
  readonly spots: number
  readonly exercises: number
  readonly techniques: number
  readonly pieces: number
  /** Days from one reading to the next. */
  readonly readingEveryDays: number
}

const shapes: Readonly<Record<DayMinutes, DayShape>> = {
  10: { warmUpMinutes: 1, spots: 1, exercises: 1, techniques: 0, pieces: 0, readingEveryDays: 3 },
  20: { warmUpMinutes: 2, spots: 3, exercises: 1, techniques: 1, pieces: 1, readingEveryDays: 2 },
  40: { warmUpMinutes: 3, spots: 5, exercises: 2, techniques: 2, pieces: 2, readingEveryDays: 1 },
}

/**
 * What is best practised on a day. It is made of what was known when the day began, so that it is the same whenever it is
 * asked for, and never empty: who has nothing to repeat goes on with the path, and who has no path meets a new piece.
 */
export function composeDay(inputs: DayInputs): PlannedDay {
  const view = viewOf(inputs)
  const shape = shapes[inputs.minutes]
  const due = dueSpots(view).flatMap((spot) => spotCandidate(view, spot) ?? [])
  const techniques = dueTechniques(view)
  const lesson = nextLesson(view)
  const ofLesson = lesson ? lessonCandidates(view, lesson, shape.exercises) : { exercises: [], piece: null, rest: [] }
  const pieces = pieceCandidates(view)
  const fresh = newTechnique(view)

  const music: readonly Candidate[] = [
    ...ofLesson.exercises,
    ...(ofLesson.piece ? [ofLesson.piece] : []),
    ...due.slice(0, shape.spots),
    ...(isReadingDay(view, shape) ? [reading(view)] : []),
    ...techniques.slice(0, shape.techniques),
    ...pieces.slice(0, shape.pieces),
  ]
  const spare = [
    ...due.slice(shape.spots),
    ...pieces.slice(shape.pieces),
    ...ofLesson.rest,
    ...techniques.slice(shape.techniques),
    ...(fresh && shape.techniques > 0 ? [fresh] : []),
    ...newPieces(view).slice(0, 1),
    ...spotsNotDue(view).flatMap((spot) => spotCandidate(view, spot) ?? []),
    ...keptExercises(view),
  ]
  const warmed = warmUp(view, keysOf(view, music.length > 0 ? music : spare), shape.warmUpMinutes)
  const filled = orderDay(fillMinutes([warmed, ...music], spare, inputs.minutes))
  const spots = filled.filter(({ candidate }) => candidate.work.kind === 'spot').length
  const items = filled.map((item, i) => itemOf(item, spots > 1 && i === filled.length - 1))
  return { items, alsoDue: countMissing([...due, ...techniques], items) }
}

function viewOf(inputs: DayInputs): DayView {
  const songs = new Map(inputs.songs.map((song) => [song.songId, song]))
  const songOf = (songId: string) => songs.get(songId as never)
  const isInLibrary = ({ songId }: { readonly songId: string }) => songs.has(songId as never)
  const sessions = inputs.sessions.filter(({ isPractice, day }) => isPractice && day < inputs.today)
  return {
    ...inputs,
    schedule: { ...inputs.schedule, spots: inputs.schedule.spots.filter(isInLibrary) },
    songOf,
    level: studentLevel(sessions, songOf),
    sessionsBySong: groupBy(sessions, ({ songId }) => songId),
    standingOf: (lessonId) => inputs.standings.get(lessonId) ?? { status: 'locked', stars: 0, pieces: [] },
  }
}

/** Who has passed no lesson and never read has nothing to read with. */
function isReadingDay({ reading: { lastDay }, lessons, standingOf, today }: DayView, shape: DayShape): boolean {
  if (lastDay !== null) return today - lastDay >= shape.readingEveryDays
  return lessons.length === 0 || lessons.some(({ lessonId }) => standingOf(lessonId).stars > 0)
}

function keysOf(view: DayView, candidates: readonly Candidate[]): readonly (string | null | undefined)[] {
  return candidates.map(({ work: { piece } }) => {
    if (piece.kind === 'unseen') return null
    return piece.kind === 'study' ? piece.study.key : view.songOf(piece.songId)?.key
  })
}

/** Exercises of lessons that were passed, the latest first: there is always something to do well. */
function* keptExercises(view: DayView): Generator<Candidate> {
  for (const lesson of view.lessons.toReversed()) {
    if (view.standingOf(lesson.lessonId).stars === 0) continue
    for (const exercise of lesson.exercises) yield keptExercise(view, lesson, exercise)
  }
}

/** What a lesson asks, or what its stars lack, is a better reason; so is that it went wrong, where nothing else did. */
function itemOf({ candidate: { work }, minutes }: Filled, isHardest: boolean): PlannedItem {
  const why = isHardest && work.kind === 'spot' ? ({ rule: 'hardestLast' } as const) : work.why
  return { ...work, minutes, why }
}

function countMissing(due: readonly Candidate[], items: readonly PlannedItem[]): number {
  const planned = new Set(items.map(({ id }) => id))
  return new Set(due.map(({ work }) => work.id).filter((id) => !planned.has(id))).size
}
