import achievements from '../../resources/curriculum/achievements.json'
import { sessionId, songId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { dateOfDay } from '../../shared/curriculum/local-day'
import { type Rewards, rewardsOf } from '../../shared/curriculum/rewards'
import type { SessionEvidence } from '../../shared/curriculum/session-facts'
import type { CaseRewards, CaseSession, CaseSong, RewardCase } from './reward-cases'

/** The ids of a case: its songs, lessons and sessions by number. */
export const caseSongIds: Readonly<Record<CaseSong, string>> = {
  minuet: '5a000000-0000-4000-8000-000000000001',
  prelude: '5a000000-0000-4000-8000-000000000002',
  arabesque: '5a000000-0000-4000-8000-000000000003',
  sonata: '5a000000-0000-4000-8000-000000000004',
  bagatelle: '5a000000-0000-4000-8000-000000000005',
}
export const caseLessonId = (index: number) => `1e000000-0000-4000-8000-${String(index).padStart(12, '0')}`
export const caseSessionId = (index: number) => `5e000000-0000-4000-8000-${String(index).padStart(12, '0')}`

/** The rewards of a case by the rules of `shared/curriculum`. */
export function countRewards({ sessions, path, now }: Omit<RewardCase, 'expected'>): Rewards {
  return rewardsOf({
    sessions: sessions.map(evidenceOf),
    path: path.map(({ songs }, index) => ({
      lessonId: caseLessonId(index),
      songs: songs.map(({ song, mode }) => ({ songId: songId(caseSongIds[song]), mode })),
    })),
    exercises: new Set(path.flatMap(({ exercises = [] }) => exercises)),
    achievements,
    now: epochMs(Date.parse(now)),
  })
}

function evidenceOf({ song, startedAt, deviceInfo, aggregate, notes }: CaseSession, index: number): SessionEvidence {
  return {
    sessionId: sessionId(caseSessionId(index)),
    songId: songId(caseSongIds[song]),
    startedAt: epochMs(Date.parse(startedAt)),
    utcOffsetMinutes: deviceInfo?.['utcOffsetMinutes'],
    hands: deviceInfo?.['hands'],
    run: deviceInfo?.['run'],
    exerciseId: deviceInfo?.['exerciseId'],
    accuracy: aggregate?.accuracy ?? null,
    coverage: aggregate?.coverage ?? null,
    noteCount: notes ? notes.correct + notes.wrong + notes.uncertain : (aggregate?.note_count ?? null),
    correctCount: notes ? notes.correct : (aggregate?.correct_count ?? null),
    cleanTakes: aggregate?.clean_takes ?? null,
  }
}

/** Rewards in the words of the table. */
export function asExpected({ xp, streak, lessons, exercisesDone, achievements }: Rewards): CaseRewards {
  return {
    xp: xp.reduce((sum, { amount }) => sum + amount, 0),
    streak: [streak.currentDays, streak.bestDays, streak.lastDay === null ? null : dateOfDay(streak.lastDay)],
    freezes: [streak.freezes, streak.frozen.length],
    achievements: achievements.flatMap(({ code, earnedAt }) =>
      earnedAt === null ? [] : [[code, new Date(earnedAt).toISOString()] as const],
    ),
    exercisesDone: exercisesDone.size,
    lessons: lessons.map(({ status, stars, bestAccuracy }) => [status, stars, bestAccuracy]),
  }
}

/** The same with achievements by code, and each time written in one way. */
export function inOneOrder<Told extends Pick<CaseRewards, 'achievements'>>(told: Told): Told {
  const written = told.achievements.map(([code, at]) => [code, new Date(at).toISOString()] as const)
  return { ...told, achievements: written.sort(([one], [other]) => (one < other ? -1 : 1)) }
}
