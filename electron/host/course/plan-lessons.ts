import type { Language } from '../../../shared/contract/language'
import type { PlanExercise, PlanLesson } from '../../../shared/plan/plan-lesson'
import { bundledSongId } from '../store/song-ids'
import { type IndexedExercise, indexedLessons } from './course-index'

/** The course as the plan of a day sees it, in a language. */
export function planLessons(language: Language): readonly PlanLesson[] {
  return indexedLessons.map(({ lessonId, title, targetSkill, songs, exercises }) => ({
    lessonId,
    title: title[language],
    targetSkill,
    songs: songs.map(({ song, mode }) => ({ songId: bundledSongId(song), mode })),
    exercises: exercises.flatMap((exercise) => planExercise(exercise) ?? []),
  }))
}

/** An exercise is on a song or on a study; the checks of the course see to it. */
function planExercise(exercise: IndexedExercise): PlanExercise | null {
  const { exerciseId, type, song, study, hands, bars, tempo } = exercise
  const piece = study
    ? ({ kind: 'study', study } as const)
    : song === undefined
      ? null
      : ({ kind: 'song', songId: bundledSongId(song) } as const)
  if (!piece) return null
  return { exerciseId, type, piece, hands, bars: bars ?? null, quartersPerMinute: tempo ?? null }
}
