import type { SessionId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { LessonStatus } from './lesson-stars'
import type { SessionXp } from './rewards'
import type { RunDay } from './streak'

/** What a student has, before a session or after it. */
export interface Standing {
  /** By id. */
  readonly lessons: ReadonlyMap<string, { readonly status: LessonStatus; readonly stars: number }>
  /** By code. */
  readonly achievements: ReadonlyMap<string, { readonly earnedAt: EpochMs | null }>
  /** Every day of practice, ascending. */
  readonly days: readonly RunDay[]
  readonly xp: readonly SessionXp[]
}

export interface SessionGains {
  readonly xp: number
  readonly lessons: readonly LessonStars[]
  /** Ids of the lessons that can be begun now. */
  readonly unlocked: readonly string[]
  /** Codes. */
  readonly achievements: readonly string[]
  /** null unless this was the first practice of its day. */
  readonly streak: {
    readonly currentDays: number
    /** Dates that freezes bridged just now. */
    readonly frozenDays: number
    readonly freezes: number
  } | null
}

export interface LessonStars {
  readonly lessonId: string
  readonly starsBefore: number
  readonly stars: number
  readonly isMasteredNow: boolean
}

/** What one session brought: all that is there after it and was not before. null where it brought nothing. */
export function gainsOf(sessionId: SessionId, before: Standing, after: Standing): SessionGains | null {
  const gains: SessionGains = {
    xp: after.xp.find((award) => award.sessionId === sessionId)?.amount ?? 0,
    lessons: lessonGains(before, after),
    unlocked: [...after.lessons].flatMap(([lessonId, { status }]) =>
      status === 'unlocked' && before.lessons.get(lessonId)?.status === 'locked' ? [lessonId] : [],
    ),
    achievements: [...after.achievements].flatMap(([code, { earnedAt }]) =>
      earnedAt !== null && (before.achievements.get(code)?.earnedAt ?? null) === null ? [code] : [],
    ),
    streak: streakGain(before.days, after.days),
  }
  const { xp, lessons, unlocked, achievements, streak } = gains
  return xp > 0 || lessons.length + unlocked.length + achievements.length > 0 || streak ? gains : null
}

function lessonGains(before: Standing, after: Standing): readonly LessonStars[] {
  return [...after.lessons].flatMap(([lessonId, { stars, status }]) => {
    const known = before.lessons.get(lessonId)
    const starsBefore = known?.stars ?? 0
    const isMasteredNow = status === 'mastered' && known?.status !== 'mastered'
    return stars > starsBefore || isMasteredNow ? [{ lessonId, starsBefore, stars, isMasteredNow }] : []
  })
}

function streakGain(before: readonly RunDay[], after: readonly RunDay[]): SessionGains['streak'] {
  const last = after.at(-1)
  if (!last || after.length <= before.length) return null
  const frozenBefore = before.at(-1)?.frozen ?? []
  return {
    currentDays: last.runDays,
    frozenDays: last.frozen.filter((date) => !frozenBefore.includes(date)).length,
    freezes: last.freezes,
  }
}
