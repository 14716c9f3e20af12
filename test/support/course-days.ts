import { MS_PER_MINUTE, type EpochMs, epochMs } from '../../shared/base/units'
import { type LocalDay, localDay } from '../../shared/curriculum/local-day'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { type Rewards, rewardsOf } from '../../shared/curriculum/rewards'
import { planDay, type TickedDay } from '../../shared/plan/plan-day'
import type { PlanLesson } from '../../shared/plan/plan-lesson'
import { songsInPlay, standingsBefore } from '../../shared/plan/songs-in-play'
import { chooseNextReading } from '../../shared/studies/next-reading'
import { estimateReadings, type PastReading } from '../../shared/studies/reading-level'
import { studyCode } from '../../shared/studies/study'
import { beatsToMs } from '../../shared/music/tempo-map'
import { type CourseLibrary, type OpenPiece } from './course-library'
import { excerptOf, type StoredSession, storeSession } from './course-session'
import type { CourseStudent } from './course-student'
import { practise } from './practice-simulator'

/** How a student's days went. */
export interface CourseDays {
  readonly days: readonly CourseDay[]
  readonly sessions: readonly StoredSession[]
}

export interface CourseDay {
  readonly plan: TickedDay
  /** At the end of the day. */
  readonly rewards: Rewards
}

type Minutes = 10 | 20 | 40
/** 2026-01-01. */
const FIRST_DAY = 20_454
const LUNCH_MS = DAY_MS / 2
/** Who has minutes left plays no more often than this. */
const MOST_TIMES = 8

/** So many days of a plan of so many minutes, done as it says. Rewards, plan, studies and judgement are the app's own. */
export async function liveThrough(
  student: CourseStudent,
  given: {
    readonly days: number
    readonly minutes: Minutes
    readonly lessons: readonly PlanLesson[]
    readonly library: CourseLibrary
  },
): Promise<CourseDays> {
  const { lessons, library, minutes } = given
  const sessions: StoredSession[] = []
  const readings: (PastReading & { readonly day: number })[] = []
  const days: CourseDay[] = []

  async function pieceOf({ piece, hands }: TickedDay['items'][number]): Promise<OpenPiece> {
    if (piece.kind !== 'unseen') return library.open(piece)
    const seen = new Set(library.songs().flatMap(({ study }) => (study ? [studyCode(study)] : [])))
    return library.open({ kind: 'study', study: chooseNextReading({ readings, seen }, hands) })
  }

  async function practiseItem(item: TickedDay['items'][number], day: LocalDay, startedAt: EpochMs): Promise<void> {
    const piece = await pieceOf(item)
    const score = item.bars ? excerptOf(piece.score, item.bars) : piece.score
    const onceMs = beatsToMs(score.tempos, score.end) / (item.tempoPercent / 100)
    const isReading = item.kind === 'sightReading'
    const times = isReading ? 1 : Math.max(1, Math.min(MOST_TIMES, (item.minutes * MS_PER_MINUTE) / onceMs))
    const { events } = practise(score, student.play(item, piece, { day, times }))
    const sitting = {
      number: sessions.length,
      startedAt,
      hands: item.hands,
      exerciseId: item.exerciseId,
      bars: item.bars,
    }
    const stored = storeSession(piece, events, { ...sitting, durationMs: item.minutes * MS_PER_MINUTE })
    sessions.push(stored)
    if (isReading) readings.push({ pieceLevel: piece.song.difficulty ?? 1, accuracy: stored.plan.accuracy ?? 0, day })
  }

  async function planOf(today: LocalDay): Promise<TickedDay> {
    const known = sessions.map(({ plan }) => plan)
    const standings = standingsBefore(today, lessons, known)
    for (const songId of songsInPlay(today, { lessons, sessions: known, standings })) {
      await library.open({ kind: 'song', songId })
    }
    const read = readings.filter(({ day }) => day < today)
    const reading = { level: estimateReadings(read).at(-1)?.level ?? null, lastDay: localDayOrNull(read.at(-1)?.day) }
    const formOf = (songId: Parameters<CourseLibrary['opened']>[0]) => library.opened(songId)?.form
    const songs = library.songs()
    return planDay({ today, minutes, sessions: known, lessons, standings, songs, formOf, reading })
  }

  for (let number = 0; number < given.days; number += 1) {
    const day = localDay(FIRST_DAY + number)
    const plan = await planOf(day)
    let at = epochMs(day * DAY_MS + LUNCH_MS)
    for (const item of plan.items) {
      await practiseItem(item, day, at)
      at = epochMs(at + item.minutes * MS_PER_MINUTE)
    }
    days.push({ plan: await planOf(day), rewards: rewardsNow(sessions, lessons, at) })
  }
  return { days, sessions }
}

function rewardsNow(sessions: readonly StoredSession[], path: readonly PlanLesson[], now: EpochMs): Rewards {
  const exercises = new Set(path.flatMap(({ exercises: ofLesson }) => ofLesson.map(({ exerciseId }) => exerciseId)))
  return rewardsOf({ sessions: sessions.map(({ evidence }) => evidence), path, exercises, achievements: [], now })
}

function localDayOrNull(day: number | undefined): LocalDay | null {
  return day === undefined ? null : localDay(day)
}
