import type { ExerciseSource, ExerciseType, LessonSource, UnitSource } from '../../../shared/curriculum/course'
import type { LessonMode } from '../../../shared/curriculum/lesson-stars'
import { exerciseId, lessonId, unitId } from './course-ids'
import { bundledSongId } from './song-ids'

/** The course as rows of the data model, here and in the cloud. */
export interface CourseRows {
  readonly units: readonly UnitRow[]
  readonly lessons: readonly LessonRow[]
  readonly lesson_songs: readonly LessonSongRow[]
  readonly exercises: readonly ExerciseRow[]
}

interface UnitRow {
  readonly id: string
  readonly title: string
  readonly order_idx: number
}

interface LessonRow {
  readonly id: string
  readonly unit_id: string
  readonly title: string
  readonly description: string
  readonly target_skill: string
  readonly order_idx: number
}

interface LessonSongRow {
  readonly lesson_id: string
  readonly song_id: string
  readonly mode: LessonMode
}

interface ExerciseRow {
  readonly id: string
  readonly lesson_id: string
  readonly type: ExerciseType
  readonly config: ExerciseConfig
  readonly order_idx: number
}

/** `{"bars":[8,10],"tempo":72}` of the data model, with what is played and by which hands. */
type ExerciseConfig = Pick<ExerciseSource, 'hands' | 'bars' | 'tempo' | 'study'> & {
  readonly song_id?: string
  readonly say: string
}

/** Titles and descriptions are the English ones; places count from 1. */
export function courseRows(course: readonly UnitSource[]): CourseRows {
  const lessons = course.flatMap((unit) => unit.lessons.map((lesson, index) => ({ unit, lesson, place: index + 1 })))
  return {
    units: course.map(({ slug, title }, index) => ({ id: unitId(slug), title: title.en, order_idx: index + 1 })),
    lessons: lessons.map(({ unit, lesson, place }) => ({
      id: lessonId(lesson.slug),
      unit_id: unitId(unit.slug),
      title: lesson.title.en,
      description: lesson.description.en,
      target_skill: lesson.targetSkill,
      order_idx: place,
    })),
    lesson_songs: lessons.flatMap(({ lesson }) => lessonSongRows(lesson)),
    exercises: lessons.flatMap(({ lesson }) => exerciseRows(lesson)),
  }
}

function lessonSongRows({ slug, songs }: LessonSource): readonly LessonSongRow[] {
  return songs.map(({ song, mode }) => ({ lesson_id: lessonId(slug), song_id: bundledSongId(song), mode }))
}

function exerciseRows({ slug, exercises }: LessonSource): readonly ExerciseRow[] {
  return exercises.map((exercise, index) => ({
    id: exerciseId(slug, index),
    lesson_id: lessonId(slug),
    type: exercise.type,
    config: configOf(exercise),
    order_idx: index + 1,
  }))
}

function configOf({ song, study, hands, bars, tempo, say }: ExerciseSource): ExerciseConfig {
  return {
    ...(bars && { bars }),
    ...(tempo !== undefined && { tempo }),
    hands,
    ...(song !== undefined && { song_id: bundledSongId(song) }),
    ...(study && { study }),
    say: say.en,
  }
}
