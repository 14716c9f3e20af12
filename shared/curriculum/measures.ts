import { epochMs, type EpochMs } from '../base/units'
import type { LessonProgress } from './lesson-stars'
import { runsOf } from './piece-stars'
import { STAR_RULES } from './reward-rules'
import type { SessionFacts } from './session-facts'
import type { RunDay } from './streak'

/** All that achievements are measured by. */
export interface History {
  /** In the order of time. */
  readonly practice: readonly SessionFacts[]
  readonly runs: readonly RunDay[]
  readonly lessons: readonly LessonProgress[]
  /** When each exercise of the course was first done. */
  readonly exercisesDone: ReadonlyMap<string, EpochMs>
}

/** What a measure came to, and when. */
export interface Step {
  readonly at: EpochMs
  readonly value: number
}

/** How a measure grew, in the order in which it is counted. The cloud has the same (`…_lesson_rules.sql`, `steps`). */
const measures: Readonly<Record<string, (history: History) => readonly Step[]>> = {
  sessions: ({ practice }) => counted(practice.map(({ at }) => at)),
  correctNotes: ({ practice }) => summed(practice, ({ correctNotes }) => correctNotes),
  cleanTakes: ({ practice }) => summed(practice, (session) => session.cleanTakes),
  songs: ({ practice }) => counted(firstOfEach(practice, ({ songId }) => songId)),
  // Days are counted in their own order, and begin with their first session.
  practisedDays: (history) => counted(daysBegun(history)),
  streakDays: (history) => daysBegun(history).map((at, index) => ({ at, value: history.runs[index]?.runDays ?? 0 })),
  songsOfDay: ({ practice }) => songsOfDay(practice),
  wholeSongs: ({ practice }) => counted(firstOfEach(practice.filter(isPassable), ({ songId }) => songId)),
  flawlessRuns: ({ practice }) => counted(practice.filter(isFlawless).map(({ at }) => at)),
  exercisesDone: (history) => counted([...history.exercisesDone.values()]),
  lessonsPassed: ({ lessons }) => counted(lessons.flatMap(({ starredAt }) => starredAt[0] ?? [])),
  threeStarLessons: ({ lessons }) =>
    counted(lessons.flatMap(({ starredAt }) => starredAt[STAR_RULES.length - 1] ?? [])),
  lessonsMastered: ({ lessons }) => counted(lessons.flatMap(({ masteredAt }) => masteredAt ?? [])),
  stars: ({ lessons }) => counted(lessons.flatMap(({ starredAt }) => starredAt)),
}

export const measureNames: readonly string[] = Object.keys(measures)

/** None for a measure of a later version. */
export function stepsOf(measure: string, history: History): readonly Step[] {
  return Object.hasOwn(measures, measure) ? (measures[measure]?.(history) ?? []) : []
}

function counted(times: readonly EpochMs[]): readonly Step[] {
  return times.toSorted((one, other) => one - other).map((at, index) => ({ at, value: index + 1 }))
}

function summed(practice: readonly SessionFacts[], amountOf: (session: SessionFacts) => number): readonly Step[] {
  let value = 0
  return practice.map((session) => ({ at: session.at, value: (value += amountOf(session)) }))
}

function firstOfEach(practice: readonly SessionFacts[], keyOf: (session: SessionFacts) => string): readonly EpochMs[] {
  const first = new Map<string, EpochMs>()
  for (const session of practice) if (!first.has(keyOf(session))) first.set(keyOf(session), session.at)
  return [...first.values()]
}

function daysBegun({ practice, runs }: History): readonly EpochMs[] {
  const begunAt = new Map<number, EpochMs>()
  for (const { day, at } of practice) if (day !== null && !begunAt.has(day)) begunAt.set(day, at)
  return runs.map(({ day }) => begunAt.get(day) ?? epochMs(0))
}

/** Different songs of one day, as they come. */
function songsOfDay(practice: readonly SessionFacts[]): readonly Step[] {
  const songsByDay = new Map<number, Set<string>>()
  return practice.flatMap(({ day, songId, at }) => {
    if (day === null) return []
    const songs = (songsByDay.get(day) ?? new Set()).add(songId)
    songsByDay.set(day, songs)
    return [{ at, value: songs.size }]
  })
}

/** Played through, and worth a star. */
function isPassable(session: SessionFacts): boolean {
  return runsOf(session).some(({ accuracy }) => accuracy >= (STAR_RULES[0]?.accuracy ?? 1))
}

/** Played through without a slip. */
function isFlawless(session: SessionFacts): boolean {
  return session.run?.accuracy === 1 && runsOf(session).length > 0
}
