import type { SongId } from '../base/ids'
import type { DayView } from './day-inputs'
import { lastDayOf } from './plan-session'
import type { PlanLesson } from './plan-lesson'

type PathView = Pick<DayView, 'lessons' | 'standingOf'>

/** Ours: a dozen lessons at once are enough to keep warm; who wants older stars goes for them himself. */
const LESSONS_FOR_STARS = 12
/** Ours: what was touched so lately goes on, wherever it stands. */
const TOUCHED_DAYS = 2

/** The last lessons that were passed and not mastered. */
export function lessonsForStars(view: PathView): readonly PlanLesson[] {
  return passedLessons(view).slice(-LESSONS_FOR_STARS)
}

/**
 * Songs of lessons that the student passed and went on from, and nothing else asks for: their spots rest. Otherwise a
 * beginner, who masters little, owes more of them after two months than he can ever practise.
 */
export function restingSongs(view: PathView & Pick<DayView, 'sessionsBySong' | 'today'>): ReadonlySet<SongId> {
  const left = new Set(passedLessons(view).slice(0, -LESSONS_FOR_STARS))
  const asked = songsOf(view.lessons.filter((lesson) => !left.has(lesson) && isOpen(view, lesson)))
  const isTouched = (songId: SongId) => {
    const lastDay = lastDayOf(view.sessionsBySong.get(songId) ?? [])
    return lastDay !== null && view.today - lastDay <= TOUCHED_DAYS
  }
  return new Set([...songsOf([...left])].filter((songId) => !asked.has(songId) && !isTouched(songId)))
}

function passedLessons({ lessons, standingOf }: PathView): readonly PlanLesson[] {
  return lessons.filter(({ lessonId }) => standingOf(lessonId).status === 'passed')
}

function isOpen({ standingOf }: PathView, { lessonId }: PlanLesson): boolean {
  return standingOf(lessonId).status !== 'locked'
}

function songsOf(lessons: readonly PlanLesson[]): ReadonlySet<SongId> {
  return new Set(lessons.flatMap(({ songs }) => songs.map(({ songId }) => songId)))
}
