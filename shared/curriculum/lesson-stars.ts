import { groupBy } from '../base/group-by'
import { epochMs, type EpochMs } from '../base/units'
import { type LessonSong, type PieceProgress, pieceProgress } from './piece-stars'
import { STAR_RULES } from './reward-rules'
import type { SessionFacts } from './session-facts'

export type { LessonMode, LessonSong } from './piece-stars'

/** A lesson with the songs that its stars come from. Lessons are listed in the order of the path. */
export interface PathLesson {
  readonly lessonId: string
  readonly songs: readonly LessonSong[]
}

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
  /** In the order of its songs. */
  readonly pieces: readonly PieceProgress[]
  /** When it had its first, second and third star. */
  readonly starredAt: readonly EpochMs[]
  readonly masteredAt: EpochMs | null
}

/** The progress of every lesson of the path, in its order. `practice` in the order of time. */
export function lessonProgress(
  path: readonly PathLesson[],
  practice: readonly SessionFacts[],
): readonly LessonProgress[] {
  const sessionsBySong = groupBy(practice, ({ songId }) => songId)
  const walked = path.map(({ lessonId, songs }) => {
    const pieces = songs.map((song) => pieceProgress(song, sessionsBySong.get(song.songId) ?? []))
    return { lessonId, ...sumUp(pieces) }
  })
  const statuses = statusesOf(walked.map(({ pieces, ...lesson }) => ({ ...lesson, hasSongs: pieces.length > 0 })))
  return walked.map((lesson, index) => ({ ...lesson, status: statuses[index] ?? 'locked' }))
}

function sumUp(pieces: readonly PieceProgress[]): Omit<LessonProgress, 'lessonId' | 'status'> {
  return {
    stars: pieces.length === 0 ? 0 : Math.min(...pieces.map(({ stars }) => stars)),
    bestAccuracy: ofAll(
      pieces.map(({ bestAccuracy }) => bestAccuracy),
      (all) => Math.min(...all),
    ),
    updatedAt: ofAll(
      pieces.flatMap(({ lastAt }) => lastAt ?? []),
      last,
    ),
    pieces,
    starredAt: STAR_RULES.flatMap(
      (_, index) =>
        ofAll(
          pieces.map(({ starredAt }) => starredAt[index] ?? null),
          last,
        ) ?? [],
    ),
    masteredAt: ofAll(
      pieces.map(({ masteredAt }) => masteredAt),
      last,
    ),
  }
}

/** What was once reached in a lesson, whatever became of its sessions. */
export interface KeptStars {
  readonly stars: number
  readonly masteredAt: EpochMs | null
}

/** What was counted from the sessions that are here, and what is kept of those that are not; `kept` by lesson. */
export function withKept<Lesson extends LessonProgress>(
  counted: readonly Lesson[],
  kept: ReadonlyMap<string, KeptStars>,
): readonly Lesson[] {
  const merged = counted.map((lesson) => {
    const { stars = 0, masteredAt = null } = kept.get(lesson.lessonId) ?? {}
    return { ...lesson, stars: Math.max(lesson.stars, stars), masteredAt: lesson.masteredAt ?? masteredAt }
  })
  const statuses = statusesOf(merged.map((lesson) => ({ ...lesson, hasSongs: lesson.pieces.length > 0 })))
  return merged.map((lesson, index) => ({ ...lesson, status: statuses[index] ?? 'locked' }))
}

/** What a lesson says of its own place in the path. */
export interface StationStars {
  readonly stars: number
  readonly masteredAt: EpochMs | null
  readonly hasSongs: boolean
}

/** The first lesson is open, and each that follows one that was passed; one without songs bars no way. */
export function statusesOf(lessons: readonly StationStars[]): readonly LessonStatus[] {
  let isOpen = true
  return lessons.map(({ stars, masteredAt, hasSongs }) => {
    const status = stars > 0 ? (masteredAt !== null ? 'mastered' : 'passed') : isOpen ? 'unlocked' : 'locked'
    if (hasSongs) isOpen = stars > 0
    return status
  })
}

function last(times: readonly EpochMs[]): EpochMs {
  return epochMs(Math.max(...times))
}

/** null where one is missing, or there is none. */
function ofAll<Value>(values: readonly (Value | null)[], of: (all: readonly Value[]) => Value): Value | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 && known.length === values.length ? of(known) : null
}
