import { exercisesDone } from '../curriculum/exercises-done'
import { MASTERY_DAYS, SLOW_PERCENT } from '../curriculum/reward-rules'
import type { BarSpanNumbers } from './bar-span-numbers'
import type { DayView } from './day-inputs'
import type { LessonSong } from '../curriculum/lesson-stars'
import type { PlanExercise, PlanLesson } from './plan-lesson'
import { type Candidate, FULL_TEMPO_PERCENT, type PlannedMode } from './planned-day'
import { lastDayOf } from './plan-session'
import type { SongForm } from './song-form'

/** The first lesson that can be begun and was not passed. */
export function nextLesson({ lessons, standingOf }: DayView): PlanLesson | undefined {
  return lessons.find(({ lessonId, songs }) => songs.length > 0 && standingOf(lessonId).status === 'unlocked')
}

/**
 * What the next lesson asks today: the first exercises that are not done, and one of its pieces, which is what passes it.
 * Where all exercises are done, those that were not touched for longest come again behind the piece.
 */
export function lessonCandidates(
  view: DayView,
  lesson: PlanLesson,
  exerciseCount: number,
): { readonly exercises: readonly Candidate[]; readonly piece: Candidate | null; readonly rest: readonly Candidate[] } {
  const done = exercisesDone(
    new Set(lesson.exercises.map(({ exerciseId }) => exerciseId)),
    view.sessions.filter(({ isPractice }) => isPractice),
  )
  const open = lesson.exercises.filter(({ exerciseId }) => !done.has(exerciseId))
  const again = lesson.exercises.filter((exercise) => !open.includes(exercise))
  const exercises = open.slice(0, exerciseCount)
  const song = pieceToPlay(view, lesson)
  const others = lesson.songs.filter((other) => other !== song)
  return {
    exercises: exercises.map((exercise) => exerciseCandidate(view, lesson, exercise)),
    piece: song ? pieceCandidate(view, lesson, song) : null,
    rest: [
      ...open.slice(exerciseCount).map((exercise) => exerciseCandidate(view, lesson, exercise)),
      ...others.map((other) => pieceCandidate(view, lesson, other)),
      ...again.map((exercise) => exerciseCandidate(view, lesson, exercise)),
    ],
  }
}

/** The one with the fewest stars, mastered ones last; among equals the one that was left alone for longest. */
export function pieceToPlay({ sessionsBySong, standingOf }: DayView, lesson: PlanLesson): LessonSong | undefined {
  const { pieces } = standingOf(lesson.lessonId)
  const ranked = lesson.songs.map((song, index) => {
    const { stars = 0, threeStarDays = 0 } = pieces[index] ?? {}
    const lastDay = lastDayOf(sessionsBySong.get(song.songId) ?? []) ?? -Infinity
    return { song, index, done: stars + Math.min(threeStarDays, MASTERY_DAYS), lastDay }
  })
  ranked.sort((one, other) => one.done - other.done || one.lastDay - other.lastDay || one.index - other.index)
  return ranked[0]?.song
}

const EXERCISE_MINUTES = { leastMinutes: 2, mostMinutes: 5 }
const PIECE_MINUTES = { leastMinutes: 3, mostMinutes: 10 }

export function exerciseCandidate(view: DayView, lesson: PlanLesson, exercise: PlanExercise): Candidate {
  const { piece, hands, exerciseId } = exercise
  const form = piece.kind === 'song' ? view.formOf(piece.songId) : undefined
  const bars = exercise.bars && form ? spanOf(form, exercise.bars) : null
  const level = piece.kind === 'song' ? view.songOf(piece.songId)?.difficulty : piece.study.level
  return {
    work: {
      id: `exercise:${exerciseId}`,
      kind: 'lesson',
      piece,
      bars,
      hands,
      mode: modeOf(exercise, bars, form),
      tempoPercent: FULL_TEMPO_PERCENT,
      why: { rule: 'nextLesson', lessonTitle: lesson.title },
      lessonId: lesson.lessonId,
      exerciseId,
    },
    ...EXERCISE_MINUTES,
    hardness: level ?? view.level,
    isFresh: true,
    profile: null,
  }
}

function modeOf(
  { type, quartersPerMinute }: PlanExercise,
  bars: BarSpanNumbers | null,
  form: SongForm | undefined,
): PlannedMode {
  if (type === 'metronome' && quartersPerMinute !== null) return { kind: 'metronome', quartersPerMinute }
  const lastBar = bars?.lastBar ?? (form ? form.barNumbers.length - 1 : null)
  if (type === 'loop_bars' && lastBar !== null) return { kind: 'loop_bars', firstBar: bars?.firstBar ?? 0, lastBar }
  return { kind: 'follow_score' }
}

/** Bars by their printed numbers, where the song has both. */
function spanOf({ barNumbers }: SongForm, [first, last]: readonly [number, number]): BarSpanNumbers | null {
  const firstBar = barNumbers.indexOf(String(first))
  const lastBar = barNumbers.indexOf(String(last))
  if (firstBar < 0 || lastBar < firstBar) return null
  return { firstBar, lastBar, firstNumber: String(first), lastNumber: String(last) }
}

export function pieceCandidate(view: DayView, lesson: PlanLesson, song: LessonSong, isForStars = false): Candidate {
  const { stars } = view.standingOf(lesson.lessonId)
  const { title: lessonTitle, lessonId } = lesson
  return {
    work: {
      id: `piece:${song.songId}:${song.mode ?? 'both'}`,
      kind: isForStars ? 'piece' : 'lesson',
      piece: { kind: 'song', songId: song.songId },
      bars: null,
      hands: song.mode === 'hands_left' ? 'left' : song.mode === 'hands_right' ? 'right' : 'both',
      mode: { kind: 'follow_score' },
      tempoPercent: song.mode === 'slow' ? SLOW_PERCENT : FULL_TEMPO_PERCENT,
      why: isForStars ? { rule: 'moreStars', lessonTitle, stars } : { rule: 'nextLesson', lessonTitle },
      lessonId,
      exerciseId: null,
    },
    ...PIECE_MINUTES,
    hardness: view.songOf(song.songId)?.difficulty ?? view.level,
    isFresh: !isForStars,
    profile: null,
  }
}
