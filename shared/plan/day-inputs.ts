import type { SongId } from '../base/ids'
import type { LocalDay } from '../curriculum/local-day'
import type { LessonStanding, PlanLesson } from './plan-lesson'
import type { PlanSession } from './plan-session'
import type { PlanSong } from './plan-song'
import type { Schedule } from './schedule'
import type { SongForm } from './song-form'

export type DayMinutes = 10 | 20 | 40

/** All that a day's plan is made of. Nothing of it is younger than the day, so that the plan stays what it was. */
export interface DayInputs {
  readonly today: LocalDay
  readonly minutes: DayMinutes
  /** Before today, in the order of time. */
  readonly sessions: readonly PlanSession[]
  /** Of those sessions. */
  readonly schedule: Schedule
  readonly lessons: readonly PlanLesson[]
  readonly standings: ReadonlyMap<string, LessonStanding>
  /** Of the library, in its order. */
  readonly songs: readonly PlanSong[]
  readonly formOf: (songId: SongId) => SongForm | undefined
  readonly reading: {
    /** 1..10; null before the first reading. */
    readonly level: number | null
    readonly lastDay: LocalDay | null
  }
}

/** What the plan asks of the inputs again and again. */
export interface DayView extends DayInputs {
  readonly songOf: (songId: SongId) => PlanSong | undefined
  /** 1..10. */
  readonly level: number
  readonly sessionsBySong: ReadonlyMap<SongId, readonly PlanSession[]>
  readonly standingOf: (lessonId: string) => LessonStanding
}
