import { sessionId, type SongId, songId } from '../../shared/base/ids'
import { beats, epochMs, pitch } from '../../shared/base/units'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { type LocalDay, localDay } from '../../shared/curriculum/local-day'
import type { Score } from '../../shared/music/score'
import type { DayInputs } from '../../shared/plan/day-inputs'
import type { PlanLesson } from '../../shared/plan/plan-lesson'
import type { PlanSession } from '../../shared/plan/plan-session'
import type { PlanSong } from '../../shared/plan/plan-song'
import { planDay, type TickedDay } from '../../shared/plan/plan-day'
import { formOf, type SongForm } from '../../shared/plan/song-form'
import { sampleNote, sampleScore } from './sample-score'

/** A day in the life of a student; what a test is about is given, the rest is as on the first day. */
export interface PlanRoom {
  readonly today?: LocalDay
  readonly minutes?: DayInputs['minutes']
  readonly sessions?: readonly PlanSession[]
  readonly songs?: readonly PlanSong[]
  readonly scores?: ReadonlyMap<SongId, Score>
  readonly lessons?: readonly PlanLesson[]
  readonly standings?: DayInputs['standings']
  readonly reading?: DayInputs['reading']
}

export const TODAY = localDay(20_000)

export function planOf({ sessions = [], scores = new Map(), lessons = [], ...room }: PlanRoom): TickedDay {
  const { songs = [], standings = new Map<string, never>(), today = TODAY, minutes = 20 } = room
  const forms = new Map<SongId, SongForm>([...scores].map(([id, score]) => [id, formOf(score)]))
  const reading = room.reading ?? { level: null, lastDay: null }
  return planDay({ today, minutes, sessions, lessons, standings, songs, formOf: (id) => forms.get(id), reading })
}

export const songNumbered = (number: number) => songId(`50a60000-0000-4000-8000-${String(number).padStart(12, '0')}`)

export function planSong(number: number, changes: Partial<PlanSong> = {}): PlanSong {
  return {
    songId: songNumbered(number),
    difficulty: 1,
    key: 'Gmaj',
    study: null,
    barCount: 8,
    masteredBars: 0,
    ...changes,
  }
}

/** Played through `daysAgo`, right and in tempo, unless told otherwise. */
export function planSession(song: SongId, daysAgo: number, changes: Partial<PlanSession> = {}): PlanSession {
  const playedBars = changes.playedBars ?? [0, 1, 2, 3, 4, 5, 6, 7]
  return {
    sessionId: sessionId(`5e550000-0000-4000-8000-${String(TODAY - daysAgo).padStart(12, '0')}`),
    songId: song,
    utcOffsetMinutes: 0,
    run: null,
    correctNotes: 30,
    cleanTakes: 0,
    at: epochMs((TODAY - daysAgo) * DAY_MS),
    day: localDay(TODAY - daysAgo),
    hands: 'both',
    durationMs: 60_000,
    isPractice: true,
    accuracy: 0.96,
    coverage: 1,
    exerciseId: null,
    playedBars,
    cleanBars: playedBars,
    weakBars: [],
    ...changes,
  }
}

/** Eight bars of quarter notes: each bar begins on another step, so that no two songs or spots of other seeds are alike. */
export function planScore(seed: number): Score {
  const notes = Array.from({ length: 32 }, (_, index) => {
    const step = (index * (seed + 3) * 7 + index * index * (seed + 1)) % 11
    return sampleNote(index, { onset: beats(index), pitch: pitch(60 + step) })
  })
  return sampleScore(notes)
}

export function planLesson(number: number, changes: Partial<PlanLesson> = {}): PlanLesson {
  const lessonId = `1e550000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return {
    lessonId,
    title: `Lesson ${number}`,
    targetSkill: 'reading',
    songs: [{ songId: songNumbered(number), mode: 'both' }],
    exercises: [0, 1].map((index) => ({
      exerciseId: `${lessonId}:${index}`,
      type: 'loop_bars',
      piece: { kind: 'song', songId: songNumbered(number) },
      hands: 'right',
      bars: [1 + 4 * index, 4 + 4 * index],
      quartersPerMinute: null,
    })),
    ...changes,
  }
}
