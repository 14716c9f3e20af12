import type { SongId } from '../base/ids'
import type { DayView } from './day-inputs'
import { pieceCandidate, pieceToPlay } from './lesson-candidates'
import { lastDayOf } from './plan-session'
import type { PlanSong } from './plan-song'
import type { PlanReason } from './plan-reason'
import { type Candidate, FULL_TEMPO_PERCENT } from './planned-day'
import { lessonsForStars } from './resting-songs'
import { GIVEN_UP_DAYS } from './spot-candidates'
import { REACH_LEVELS } from './student-level'

const PIECE_MINUTES = { leastMinutes: 3, mostMinutes: 8 }

/**
 * Whole pieces, the one that was left alone for longest first: of lessons that were passed and not mastered, and of what
 * the student took up himself. What was played yesterday may rest a day.
 */
export function pieceCandidates(view: DayView): readonly Candidate[] {
  const candidates = [...forStars(view), ...underWay(view)]
  const byId = new Map(candidates.map((entry) => [entry.candidate.work.id, entry]))
  return [...byId.values()].sort((one, other) => one.lastDay - other.lastDay).map(({ candidate }) => candidate)
}

interface Entry {
  readonly candidate: Candidate
  readonly lastDay: number
}

function forStars(view: DayView): readonly Entry[] {
  return lessonsForStars(view).flatMap((lesson) => {
    const song = pieceToPlay(view, lesson)
    if (!song) return []
    const lastDay = lastDayOf(view.sessionsBySong.get(song.songId) ?? []) ?? -Infinity
    return [{ candidate: pieceCandidate(view, lesson, song, true), lastDay }]
  })
}

/** What the student plays of his own will, mastered or not: it is kept alive as long as he does. */
function underWay(view: DayView): readonly Entry[] {
  const inLessons = new Set(view.lessons.flatMap(({ songs }) => songs.map(({ songId }) => songId)))
  return [...view.sessionsBySong].flatMap(([songId, sessions]) => {
    const song = view.songOf(songId)
    const lastDay = lastDayOf(sessions)
    if (!song || song.study || inLessons.has(songId) || lastDay === null) return []
    if (view.today - lastDay > GIVEN_UP_DAYS) return []
    return [{ candidate: wholePiece(view, song, { rule: 'goOn', daysAgo: view.today - lastDay }), lastDay }]
  })
}

/**
 * A piece that the student has not met, for a day with little else: of the level that he plays or below, the hardest
 * first, and of no lesson that is locked.
 */
export function newPieces(view: DayView): readonly Candidate[] {
  const locked = lockedSongs(view)
  return view.songs
    .filter(({ songId, study, difficulty }) => {
      if (study || difficulty === null || difficulty > view.level + REACH_LEVELS) return false
      return !locked.has(songId) && !view.sessionsBySong.has(songId)
    })
    .toSorted((one, other) => (other.difficulty ?? 0) - (one.difficulty ?? 0))
    .map((song) => wholePiece(view, song, { rule: 'reading' }))
}

/** Songs that stand in locked lessons alone. */
function lockedSongs({ lessons, standingOf }: DayView): ReadonlySet<SongId> {
  const songsWhere = (isLocked: boolean) =>
    lessons
      .filter(({ lessonId }) => (standingOf(lessonId).status === 'locked') === isLocked)
      .flatMap(({ songs }) => songs.map(({ songId }) => songId))
  const open = new Set(songsWhere(false))
  return new Set(songsWhere(true).filter((songId) => !open.has(songId)))
}

function wholePiece(view: DayView, { songId, difficulty }: PlanSong, why: PlanReason): Candidate {
  return {
    work: {
      id: `piece:${songId}:both`,
      kind: 'piece',
      piece: { kind: 'song', songId },
      bars: null,
      hands: view.sessionsBySong.get(songId)?.at(-1)?.hands ?? 'both',
      mode: { kind: 'follow_score' },
      tempoPercent: FULL_TEMPO_PERCENT,
      why,
      lessonId: null,
      exerciseId: null,
    },
    ...PIECE_MINUTES,
    hardness: difficulty ?? view.level,
    isFresh: why.rule === 'reading',
    profile: null,
  }
}
