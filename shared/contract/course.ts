import { z } from 'zod'
import type { SessionId, SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { ExerciseType, TargetSkill } from '../curriculum/course'
import type { LessonMode, LessonStatus } from '../curriculum/lesson-stars'
import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'
import type { SongCard } from './song-card'

export const courseInputs = {
  'course/path': z.null(),
  'course/lesson': z.object({ lessonId: z.uuid() }),
  'achievements/list': z.null(),
}

export interface CourseReplies {
  'course/path': CoursePath
  'course/lesson': LessonPage
  'achievements/list': readonly AchievementCard[]
}

/** The whole path. Titles are in the language of the person. */
export interface CoursePath {
  readonly units: readonly PathUnit[]
  /** The one obvious next lesson; null when all are passed. */
  readonly nextLessonId: string | null
}

export interface PathUnit {
  readonly unitId: string
  readonly title: string
  readonly lessons: readonly PathStation[]
}

export interface PathStation {
  readonly lessonId: string
  readonly title: string
  readonly targetSkill: TargetSkill
  readonly status: LessonStatus
  /** 0..3. */
  readonly stars: number
  readonly exerciseCount: number
  readonly exercisesDone: number
}

export interface LessonPage extends PathStation {
  readonly unitId: string
  readonly unitTitle: string
  /** Of the unit, from 1. */
  readonly unitNumber: number
  /** What it teaches: one to three short paragraphs, parted by empty lines. */
  readonly description: string
  /** The pieces that its stars come from. */
  readonly pieces: readonly LessonPiece[]
  /** In the order in which they are best practised. */
  readonly exercises: readonly LessonExercise[]
  readonly nextLessonId: string | null
}

export interface LessonPiece {
  readonly song: SongCard
  readonly mode: LessonMode | null
  /** 0..3, of this piece alone. */
  readonly stars: number
  /** The run that earned them, or the best one so far; null while it was not played through. */
  readonly best: PieceRun | null
  /** On how many days it had three stars: two master it. */
  readonly threeStarDays: number
}

/** A piece played through once. */
export interface PieceRun {
  /** 0..1. */
  readonly accuracy: number
  /** null where it could not be told. */
  readonly timingMs: number | null
  /** Of the written tempo; null where it could not be told. */
  readonly tempoPercent: number | null
}

export interface LessonExercise {
  readonly exerciseId: string
  readonly type: ExerciseType
  /** What to do, and what to listen for: one sentence. */
  readonly say: string
  /** A song of the library, or a study that is written when it is opened. */
  readonly piece: ExercisePiece
  readonly hands: HandChoice
  /** Printed numbers of the first and the last bar; null for all of it. */
  readonly bars: readonly [number, number] | null
  /** Quarter notes a minute; null for the student's own tempo. */
  readonly quartersPerMinute: number | null
  readonly isDone: boolean
}

export type ExercisePiece =
  | { readonly kind: 'song'; readonly songId: SongId; readonly title: string }
  | { readonly kind: 'study'; readonly study: Study }

export interface AchievementCard {
  readonly code: string
  readonly title: string
  readonly descr: string
  readonly threshold: number
  /** How far the student is; never more than `threshold` once it was earned. */
  readonly reached: number
  readonly earnedAt: EpochMs | null
}

/** What a session brought, told when it is stored. Nothing is told where it brought nothing. */
export interface SessionRewards {
  readonly sessionId: SessionId
  readonly xp: number
  /** Lessons that gained stars, or were mastered. */
  readonly lessons: readonly LessonGain[]
  /** Lessons that can be begun now. */
  readonly unlocked: readonly { readonly lessonId: string; readonly title: string }[]
  readonly achievements: readonly Pick<AchievementCard, 'code' | 'title' | 'descr'>[]
  /** null unless this was the first practice of the day. */
  readonly streak: StreakGain | null
}

export interface LessonGain {
  readonly lessonId: string
  readonly title: string
  readonly starsBefore: number
  readonly stars: number
  readonly isMasteredNow: boolean
}

export interface StreakGain {
  readonly currentDays: number
  /** Days without practice that freezes bridged just now. */
  readonly frozenDays: number
  /** Freezes that are left. */
  readonly freezes: number
}
