import type { LessonMode, LessonStatus } from '../../shared/curriculum/lesson-stars'

/**
 * What a student did, in rows, and what it is worth: the same table for the device (`test/unit/rewards.test.ts`,
 * `test/store/rewards.test.ts`) and for the cloud (`test/cloud/rewards.test.ts`).
 */
export interface RewardCase {
  readonly name: string
  /** When the rewards are counted. */
  readonly now: string
  readonly sessions: readonly CaseSession[]
  readonly path: readonly CaseLesson[]
  readonly expected: CaseRewards
}

export interface CaseSession {
  readonly song: CaseSong
  readonly startedAt: string
  /** All of `device_info`; null where a client wrote none. */
  readonly deviceInfo: Readonly<Record<string, unknown>> | null
  readonly aggregate: CaseAggregate | null
  readonly notes: CaseNotes | null
}

export type CaseSong = 'minuet' | 'prelude' | 'arabesque' | 'sonata' | 'bagatelle'

export interface CaseAggregate {
  readonly accuracy: number | null
  readonly coverage: number | null
  readonly note_count: number | null
  readonly correct_count: number | null
  readonly clean_takes: number | null
}

/** How many rows of `notes` are right, wrong, and neither. */
export interface CaseNotes {
  readonly correct: number
  readonly wrong: number
  readonly uncertain: number
}

export interface CaseLesson {
  readonly songs: readonly { readonly song: CaseSong; readonly mode: LessonMode | null }[]
  /** Ids. */
  readonly exercises?: readonly string[]
}

export interface CaseRewards {
  readonly xp: number
  /** Current days, best days, last day. */
  readonly streak: readonly [number, number, string | null]
  /** Code and time of each, in any order. */
  readonly achievements: readonly (readonly [string, string])[]
  readonly lessons: readonly CaseProgress[]
  /** Freezes that are left after the last day, and how many dates they bridged in the run that ends on it. */
  readonly freezes: readonly [left: number, used: number]
  readonly exercisesDone: number
}

export type CaseProgress = readonly [status: LessonStatus, stars: number, bestAccuracy: number | null]

export const NOW = '2024-07-01T12:00:00Z'
export const DAY = '2024-05-10T16:00:00Z'
export const FIRST = 'FIRST_SESSION'
export const CLEAN = 'FIRST_CLEAN_TAKE'
export const nothing: CaseRewards = {
  xp: 0,
  streak: [0, 0, null],
  achievements: [],
  lessons: [],
  freezes: [0, 0],
  exercisesDone: 0,
}

type Told = Partial<Omit<CaseSession, 'aggregate' | 'notes'> & CaseAggregate> & {
  readonly offset?: unknown
  readonly hands?: unknown
  readonly run?: unknown
  readonly exerciseId?: unknown
  readonly notes?: CaseNotes | null
}

/** Sixteen right notes of 20 on the minuet, as this app stores them: just enough to be practice, and worth 8. */
export function session(startedAt: string, told: Told = {}): CaseSession {
  const { offset = 0, hands = 'both', song = 'minuet', run, exerciseId } = told
  const notes = told.notes === undefined ? { correct: 16, wrong: 4, uncertain: 0 } : told.notes
  const counted = notes && notes.correct + notes.wrong + notes.uncertain
  return {
    song,
    startedAt,
    deviceInfo:
      told.deviceInfo === undefined
        ? {
            input: 'Roland FP-30',
            hands,
            mode: 'follow_score',
            utcOffsetMinutes: offset,
            ...(exerciseId !== undefined && { exerciseId }),
            ...(run !== undefined && { run }),
          }
        : told.deviceInfo,
    aggregate: {
      accuracy: told.accuracy === undefined ? 0.8 : told.accuracy,
      coverage: told.coverage === undefined ? 0.25 : told.coverage,
      note_count: told.note_count === undefined ? counted : told.note_count,
      correct_count: told.correct_count === undefined ? (notes?.correct ?? null) : told.correct_count,
      clean_takes: told.clean_takes === undefined ? 0 : told.clean_takes,
    },
    notes,
  }
}

export const right = (correct: number): CaseNotes => ({ correct, wrong: 0, uncertain: 0 })
/** The minuet from beginning to end. */
export const whole = (startedAt: string, accuracy: number, told: Told = {}) =>
  session(startedAt, { accuracy, coverage: 1, ...told })
/** Sessions on `count` days from a first one on. */
export const daily = (first: string, count: number, told: Told = {}) =>
  Array.from({ length: count }, (_, day) => session(later(first, day), told))
export const later = (time: string, days: number) => new Date(Date.parse(time) + days * 86_400_000).toISOString()
export const asked = (song: CaseSong, mode: LessonMode | null = null): CaseLesson => ({ songs: [{ song, mode }] })

export type Row = readonly [
  name: string,
  sessions: readonly CaseSession[],
  expected: Partial<CaseRewards>,
  path?: readonly CaseLesson[],
]
