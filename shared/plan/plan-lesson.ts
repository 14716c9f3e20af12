import type { SongId } from '../base/ids'
import type { ExerciseType, TargetSkill } from '../curriculum/course'
import type { LessonStatus, PathLesson } from '../curriculum/lesson-stars'
import type { PieceProgress } from '../curriculum/piece-stars'
import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'

/** What the plan knows of a lesson; lessons come in the order of the path. */
export interface PlanLesson extends PathLesson {
  /** In the language of the person. */
  readonly title: string
  readonly targetSkill: TargetSkill
  /** In the order in which they are best practised. */
  readonly exercises: readonly PlanExercise[]
}

export interface PlanExercise {
  readonly exerciseId: string
  readonly type: ExerciseType
  readonly piece: { readonly kind: 'song'; readonly songId: SongId } | { readonly kind: 'study'; readonly study: Study }
  readonly hands: HandChoice
  /** Printed numbers of the first and the last bar; null for all of it. */
  readonly bars: readonly [number, number] | null
  /** Quarter notes a minute; null for the student's own tempo. */
  readonly quartersPerMinute: number | null
}

/** How far the student had come with a lesson when the day began. */
export interface LessonStanding {
  readonly status: LessonStatus
  /** 0..3. */
  readonly stars: number
  /** In the order of its songs. */
  readonly pieces: readonly Pick<PieceProgress, 'stars' | 'threeStarDays'>[]
}
