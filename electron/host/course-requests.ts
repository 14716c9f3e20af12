import achievements from '../../resources/curriculum/achievements.json'
import type { SongId } from '../../shared/base/ids'
import type {
  AchievementCard,
  CoursePath,
  LessonExercise,
  LessonPage,
  LessonPiece,
  PathStation,
} from '../../shared/contract/course'
import type { SongCard } from '../../shared/contract/requests'
import { achievementWords } from './course/achievement-words'
import {
  indexedCourse,
  indexedLessons,
  type IndexedExercise,
  type IndexedLesson,
  inLanguageOfPerson,
} from './course/course-index'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import { bundledSongId } from './store/song-ids'
import type { CourseStanding, Store } from './store/store'

type CourseHandlers = Pick<Handlers, 'course/path' | 'course/lesson' | 'achievements/list'>

/** The path of lessons, each lesson, and the achievements, as far as this student has come. */
export function courseRequests({ store }: { readonly store: Store }): CourseHandlers {
  return {
    'course/path': () => reply(pathOf(store.course.standing())),
    'course/lesson': ({ lessonId }) => {
      const page = pageOf(lessonId, store.course.standing(), () => store.library.list())
      return page ? reply(page) : refuse(sentences.noSuchLesson)
    },
    'achievements/list': () => reply(achievementCards(store.course.standing())),
  }
}

function pathOf(standing: CourseStanding): CoursePath {
  const units = indexedCourse.map(({ unitId, title, lessons }) => ({
    unitId,
    title: inLanguageOfPerson(title),
    lessons: lessons.map((lesson) => stationOf(lesson, standing)),
  }))
  const next = units.flatMap(({ lessons }) => lessons).find(({ status }) => status === 'unlocked')
  return { units, nextLessonId: next?.lessonId ?? null }
}

function stationOf(lesson: IndexedLesson, { lessons, exercisesDone }: CourseStanding): PathStation {
  const { status = 'locked', stars = 0 } = lessons.get(lesson.lessonId) ?? {}
  return {
    lessonId: lesson.lessonId,
    title: inLanguageOfPerson(lesson.title),
    targetSkill: lesson.targetSkill,
    status,
    stars,
    exerciseCount: lesson.exercises.length,
    exercisesDone: lesson.exercises.filter(({ exerciseId }) => exercisesDone.has(exerciseId)).length,
  }
}

function pageOf(lessonId: string, standing: CourseStanding, listSongs: () => readonly SongCard[]): LessonPage | null {
  const unitIndex = indexedCourse.findIndex(({ lessons }) => lessons.some((lesson) => lesson.lessonId === lessonId))
  const place = indexedLessons.findIndex((lesson) => lesson.lessonId === lessonId)
  const [unit, lesson] = [indexedCourse[unitIndex], indexedLessons[place]]
  if (!unit || !lesson) return null
  const songs = new Map(listSongs().map((card) => [card.songId, card]))
  return {
    ...stationOf(lesson, standing),
    unitId: unit.unitId,
    unitTitle: inLanguageOfPerson(unit.title),
    unitNumber: unitIndex + 1,
    description: inLanguageOfPerson(lesson.description),
    pieces: piecesOf(lesson, standing, songs),
    exercises: lesson.exercises.flatMap((exercise) => exerciseOf(exercise, standing, songs) ?? []),
    nextLessonId: indexedLessons[place + 1]?.lessonId ?? null,
  }
}

type Songs = ReadonlyMap<SongId, SongCard>

function piecesOf(lesson: IndexedLesson, standing: CourseStanding, songs: Songs): readonly LessonPiece[] {
  const progress = standing.lessons.get(lesson.lessonId)?.pieces ?? []
  return lesson.songs.flatMap(({ song: slug, mode }) => {
    const songId = bundledSongId(slug)
    const song = songs.get(songId)
    if (!song) return []
    const piece = progress.find((known) => known.songId === songId)
    const { stars = 0, best = null, threeStarDays = 0 } = piece ?? {}
    return [{ song, mode, stars, best, threeStarDays }]
  })
}

/** null where its song is not here. */
function exerciseOf(exercise: IndexedExercise, standing: CourseStanding, songs: Songs): LessonExercise | null {
  const { exerciseId, type, hands, bars = null, tempo = null, say } = exercise
  const piece = pieceOf(exercise, songs)
  if (!piece) return null
  return {
    exerciseId,
    type,
    say: inLanguageOfPerson(say),
    piece,
    hands,
    bars,
    quartersPerMinute: tempo,
    isDone: standing.exercisesDone.has(exerciseId),
  }
}

function pieceOf({ song, study }: IndexedExercise, songs: Songs): LessonExercise['piece'] | null {
  if (study) return { kind: 'study', study }
  const card = song === undefined ? undefined : songs.get(bundledSongId(song))
  return card ? { kind: 'song', songId: card.songId, title: card.title } : null
}

function achievementCards({ achievements: states }: CourseStanding): readonly AchievementCard[] {
  return achievements.map((achievement) => {
    const { code, threshold } = achievement
    const { reached = 0, earnedAt = null } = states.get(code) ?? {}
    return {
      code,
      ...achievementWords(achievement),
      threshold,
      reached: earnedAt === null ? reached : threshold,
      earnedAt,
    }
  })
}
