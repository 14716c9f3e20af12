import { groupBy } from '../base/group-by'
import type { SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { HandChoice } from '../music/score'
import { MASTERY_DAYS, STAR_ACCURACIES, WHOLE_COVERAGE } from './reward-rules'
import type { SessionFacts } from './session-facts'

/** A lesson with the songs that its stars come from. Lessons are listed in the order of the path. */
export interface PathLesson {
  readonly lessonId: string
  readonly songs: readonly LessonSong[]
}

export interface LessonSong {
  readonly songId: SongId
  readonly mode: LessonMode | null
}

export type LessonMode = 'hands_right' | 'hands_left' | 'both' | 'slow'
export type LessonStatus = 'locked' | 'unlocked' | 'passed' | 'mastered'

export interface LessonProgress {
  readonly lessonId: string
  readonly status: LessonStatus
  /** 0..3. */
  readonly stars: number
  /** Of its weakest song, 0..1; null while one was not played through. */
  readonly bestAccuracy: number | null
  /** When the last session that counts for it began; null without one. */
  readonly updatedAt: EpochMs | null
}

/** The progress of every lesson of the path, in its order. */
export function lessonProgress(
  path: readonly PathLesson[],
  practice: readonly SessionFacts[],
): readonly LessonProgress[] {
  const sessionsBySong = groupBy(practice.filter(isPlayedThrough), ({ songId }) => songId)
  let isOpen = true
  return path.map(({ lessonId, songs }) => {
    const played = songs.map((song) =>
      (sessionsBySong.get(song.songId) ?? []).filter(({ hands }) => suits(song, hands)),
    )
    const bests = played.map((sessions) => Math.max(...sessions.map(({ accuracy }) => accuracy ?? 0)))
    const least = Math.min(...bests)
    const bestAccuracy = Number.isFinite(least) ? least : null
    const stars = starsOf(bestAccuracy)
    const status = stars > 0 ? (isMastered(played) ? 'mastered' : 'passed') : isOpen ? 'unlocked' : 'locked'
    if (songs.length > 0) isOpen = stars > 0
    return { lessonId, status, stars, bestAccuracy, updatedAt: latest(played.flat()) }
  })
}

export function starsOf(accuracy: number | null): number {
  return STAR_ACCURACIES.filter((needed) => accuracy !== null && accuracy >= needed).length
}

function isPlayedThrough({ coverage, accuracy }: SessionFacts): boolean {
  return coverage >= WHOLE_COVERAGE && accuracy !== null
}

/** Who plays both hands plays each of them too. */
function suits({ mode }: LessonSong, hands: HandChoice): boolean {
  if (hands === 'both') return true
  return mode === 'hands_right' ? hands === 'right' : mode === 'hands_left' && hands === 'left'
}

function isMastered(played: readonly (readonly SessionFacts[])[]): boolean {
  return played.every((sessions) => {
    const best = sessions.filter(({ accuracy }) => starsOf(accuracy) === STAR_ACCURACIES.length)
    return new Set(best.flatMap(({ day }) => day ?? [])).size >= MASTERY_DAYS
  })
}

function latest(sessions: readonly SessionFacts[]): EpochMs | null {
  return sessions.reduce<EpochMs | null>((last, { at }) => (last === null || at > last ? at : last), null)
}
