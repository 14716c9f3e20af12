import type { SongId } from '../base/ids'
import type { LocalDay } from '../curriculum/local-day'
import { type KeptStars, lessonProgress, withKept } from '../curriculum/lesson-stars'
import { LONGEST_INTERVAL_DAYS } from './memory'
import type { LessonStanding, PlanLesson } from './plan-lesson'
import type { PlanSession } from './plan-session'
import type { PlanSong } from './plan-song'
import { GIVEN_UP_DAYS } from './spot-candidates'

/** What was not practised for so long is not due any more. */
export const IN_PLAY_DAYS = LONGEST_INTERVAL_DAYS + GIVEN_UP_DAYS

/**
 * How far the student had come when a day began, by lesson. `kept`: what he had reached before that day by sessions that
 * may be gone.
 */
export function standingsBefore(
  today: LocalDay,
  lessons: readonly PlanLesson[],
  sessions: readonly PlanSession[],
  kept: ReadonlyMap<string, KeptStars> = new Map(),
): ReadonlyMap<string, LessonStanding> {
  const before = sessions.filter(({ day, isPractice }) => isPractice && day < today)
  const progress = withKept(lessonProgress(lessons, before), kept)
  return new Map(progress.map(({ lessonId, ...standing }) => [lessonId, standing]))
}

/** Lessons with what of them is in the library: as the path sees it, a song that is not here is no part of its lesson. */
export function lessonsInLibrary(lessons: readonly PlanLesson[], songs: readonly PlanSong[]): readonly PlanLesson[] {
  const here = new Set(songs.map(({ songId }) => songId))
  return lessons.map((lesson) => ({
    ...lesson,
    songs: lesson.songs.filter(({ songId }) => here.has(songId)),
    exercises: lesson.exercises.filter(({ piece }) => piece.kind === 'study' || here.has(piece.songId)),
  }))
}

/**
 * The songs whose bars a plan may name: what was practised so lately that it can still be due, and what the exercises of
 * open lessons are on.
 */
export function songsInPlay(today: LocalDay, { lessons, sessions, standings }: Inputs): ReadonlySet<SongId> {
  const earliest = today - IN_PLAY_DAYS
  const practised = sessions.filter(({ day }) => day >= earliest).map(({ songId }) => songId)
  const open = lessons.filter(({ lessonId }) => (standings.get(lessonId)?.status ?? 'locked') !== 'locked')
  const exercised = open.flatMap(({ exercises }) =>
    exercises.flatMap(({ piece }) => (piece.kind === 'song' ? [piece.songId] : [])),
  )
  return new Set([...practised, ...exercised])
}

interface Inputs {
  readonly lessons: readonly PlanLesson[]
  readonly sessions: readonly PlanSession[]
  readonly standings: ReadonlyMap<string, LessonStanding>
}
