import type { Language } from '../../../shared/contract/language'
import type { ExerciseSource, Spoken, UnitSource } from '../../../shared/curriculum/course'
import type { PlanExercise, PlanLesson } from '../../../shared/plan/plan-lesson'
import { exerciseId, lessonId } from '../store/course-ids'
import { bundledSongId } from '../store/song-ids'

/** The course as the plan of a day sees it, in the language of the person. */
export function planLessons(course: readonly UnitSource[], language: Language): readonly PlanLesson[] {
  const say = (words: Spoken) => (language === 'de' ? words.de : words.en)
  return course.flatMap(({ lessons }) =>
    lessons.map(({ slug, title, targetSkill, songs, exercises }) => ({
      lessonId: lessonId(slug),
      title: say(title),
      targetSkill,
      songs: songs.map(({ song, mode }) => ({ songId: bundledSongId(song), mode })),
      exercises: exercises.flatMap((exercise, index) => planExercise(exercise, exerciseId(slug, index)) ?? []),
    })),
  )
}

/** An exercise is on a song or on a study; the checks of the course see to it. */
function planExercise({ type, song, study, hands, bars, tempo }: ExerciseSource, id: string): PlanExercise | null {
  const piece = study
    ? ({ kind: 'study', study } as const)
    : song === undefined
      ? null
      : ({ kind: 'song', songId: bundledSongId(song) } as const)
  if (!piece) return null
  return { exerciseId: id, type, piece, hands, bars: bars ?? null, quartersPerMinute: tempo ?? null }
}
