import type { SongId } from '../base/ids'
import { starsOfRun } from '../curriculum/piece-run'
import { runsOf } from '../curriculum/piece-stars'
import type { PlanSession } from './plan-session'
import type { PlanSong } from './plan-song'

/** Of one who has played nothing yet. */
const FIRST_LEVEL = 1
/** Ours: the level is what several pieces show; one lucky piece makes no level. */
const SHOWN_BY = 2
/** Ours: how far a piece that the student did not choose himself may lie above what he plays. */
export const REACH_LEVELS = 1

/**
 * 1..10 on the scale of the library: the hardest level at which the student played two pieces through, passably; or
 * one piece, less a level.
 */
export function studentLevel(
  sessions: readonly PlanSession[],
  songOf: (songId: SongId) => PlanSong | undefined,
): number {
  const passed = new Set(sessions.filter(isPassed).map(({ songId }) => songId))
  const levels = [...passed].flatMap((songId) => {
    const song = songOf(songId)
    return song?.study || song?.difficulty == null ? [] : [song.difficulty]
  })
  levels.sort((one, other) => other - one)
  const shownTwice = levels[SHOWN_BY - 1] ?? FIRST_LEVEL
  return Math.max(FIRST_LEVEL, shownTwice, (levels[0] ?? FIRST_LEVEL) - 1)
}

/** Played through, passably, in whatever tempo. */
export function isPassed(session: PlanSession): boolean {
  return session.isPractice && runsOf(session).some((run) => starsOfRun(run, true) > 0)
}
