import type { ExerciseSource, LessonSource, Spoken, UnitSource } from '../../../shared/curriculum/course'
import { spokenLanguage } from '../../words/spoken'
import { exerciseId, lessonId, unitId } from '../store/course-ids'
import { course } from './course-source'

/** The course with the ids of its rows, in the order of the path. */
export interface IndexedUnit extends Omit<UnitSource, 'lessons'> {
  readonly unitId: string
  readonly lessons: readonly IndexedLesson[]
}

export interface IndexedLesson extends Omit<LessonSource, 'exercises'> {
  readonly lessonId: string
  readonly exercises: readonly IndexedExercise[]
}

export interface IndexedExercise extends ExerciseSource {
  readonly exerciseId: string
}

export const indexedCourse: readonly IndexedUnit[] = course.map((unit) => ({
  ...unit,
  unitId: unitId(unit.slug),
  lessons: unit.lessons.map((lesson) => ({
    ...lesson,
    lessonId: lessonId(lesson.slug),
    exercises: lesson.exercises.map((exercise, index) => ({
      ...exercise,
      exerciseId: exerciseId(lesson.slug, index),
    })),
  })),
}))

export const indexedLessons: readonly IndexedLesson[] = indexedCourse.flatMap(({ lessons }) => lessons)

const lessonsById = new Map(indexedLessons.map((lesson) => [lesson.lessonId, lesson]))

export function findLesson(id: string): IndexedLesson | null {
  return lessonsById.get(id) ?? null
}

/** In the language of the person; null for a lesson of another version. */
export function lessonTitle(id: string): string | null {
  const lesson = findLesson(id)
  return lesson && inLanguageOfPerson(lesson.title)
}

const sentencesByExercise = new Map(
  indexedLessons.flatMap(({ exercises }) => exercises.map(({ exerciseId, say }) => [exerciseId, say] as const)),
)

/** What an exercise asks for, in the language of the person; null for one of another version. */
export function exerciseSentence(id: string): string | null {
  const say = sentencesByExercise.get(id)
  return say ? inLanguageOfPerson(say) : null
}

export function inLanguageOfPerson(words: Spoken): string {
  return words[spokenLanguage()]
}
