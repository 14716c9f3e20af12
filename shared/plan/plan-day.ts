import type { SongId } from '../base/ids'
import { groupBy } from '../base/group-by'
import type { TargetSkill } from '../curriculum/course'
import { composeDay } from './compose-day'
import type { DayInputs } from './day-inputs'
import type { PlanSession } from './plan-session'
import type { PlannedDay, PlannedItem } from './planned-day'
import { type ScheduleBooks, scheduleOf } from './schedule'
import { isDoneBy } from './tick-off'

/** All that is known, today's practice included. */
export interface DayEvidence extends Omit<DayInputs, 'schedule'> {
  /** In the order of time. */
  readonly sessions: readonly PlanSession[]
}

export interface TickedDay extends Omit<PlannedDay, 'items'> {
  readonly items: readonly (PlannedItem & { readonly isDone: boolean })[]
}

/** The plan of today, with what was done of it: what was practised today changes nothing else. */
export function planDay(evidence: DayEvidence): TickedDay {
  const { today, sessions } = evidence
  const before = sessions.filter(({ day }) => day < today)
  const ofToday = sessions.filter(({ day }) => day === today)
  const books = booksOf(evidence)
  const { items, alsoDue } = composeDay({ ...evidence, sessions: before, schedule: scheduleOf(before, books) })
  const seenBefore = new Set(before.map(({ songId }) => songId))
  const isReading = ({ songId }: PlanSession) =>
    books.studyOf(songId)?.kind === 'sightReading' && !seenBefore.has(songId)
  const ticked = items.map((item) => ({ ...item, isDone: isDoneBy(item, ofToday, { ...books, isReading }) }))
  return { items: ticked, alsoDue }
}

function booksOf({ songs, lessons, formOf }: DayEvidence): ScheduleBooks {
  const studies = new Map(songs.map(({ songId, study }) => [songId, study]))
  const taught = lessons.flatMap(({ songs: ofLesson, targetSkill }) =>
    ofLesson.map(({ songId }) => ({ songId, targetSkill })),
  )
  const taughtBySong = groupBy(taught, ({ songId }) => songId)
  const skillsBySong = new Map<SongId, readonly TargetSkill[]>(
    [...taughtBySong].map(([songId, skills]) => [songId, [...new Set(skills.map(({ targetSkill }) => targetSkill))]]),
  )
  const skillByExercise = new Map(
    lessons.flatMap(({ exercises, targetSkill }) =>
      exercises.map(({ exerciseId }) => [exerciseId, targetSkill] as const),
    ),
  )
  return {
    formOf,
    studyOf: (songId) => studies.get(songId) ?? null,
    skillsOf: (songId) => skillsBySong.get(songId) ?? [],
    skillOfExercise: (exerciseId) => skillByExercise.get(exerciseId),
  }
}
