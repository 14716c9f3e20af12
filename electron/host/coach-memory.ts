import type { SongId } from '../../shared/base/ids'
import type { EpochMs } from '../../shared/base/units'
import { freshSitting, type CoachSitting } from '../../shared/coach/coach-sitting'
import type { Clock } from './clock'

/** What the coach knows from one session to the next, as long as somebody sits at the piano. */
export interface CoachMemory {
  recall(songId: SongId): CoachSitting
  remember(songId: SongId, sitting: CoachSitting): void
}

/** Who comes back after so long has rested, and begins anew. Ours. */
export const SITTING_OVER_MS = 15 * 60_000

export function createCoachMemory(clock: Clock): CoachMemory {
  let last: { readonly songId: SongId; readonly sitting: CoachSitting; readonly at: EpochMs } | null = null

  return {
    recall: (songId) => {
      if (!last || clock.now() - last.at > SITTING_OVER_MS) return freshSitting
      // Places belong to their song; who has practised for long has done so on any.
      const { practisedMs, sinceRestMs } = last.sitting
      return last.songId === songId ? last.sitting : { ...freshSitting, practisedMs, sinceRestMs }
    },
    remember: (songId, sitting) => {
      last = { songId, sitting, at: clock.now() }
    },
  }
}
