import { z } from 'zod'
import type { SongId } from '../base/ids'
import type { LocalDay } from '../curriculum/local-day'
import type { PracticeDay } from '../curriculum/practice-sums'
import { songId } from './id-schemas'

export const progressInputs = {
  /** All that the page of progress shows. */
  'progress/overview': z.null(),
  /** The first system of a song, to know it by. */
  'library/cover': z.object({ songId }),
}

export interface ProgressReplies {
  'progress/overview': ProgressOverview
  /** SVG, black on nothing, to be used as a mask; null where nothing can be drawn of it. */
  'library/cover': string | null
}

export interface ProgressOverview {
  /** Where the student is. */
  readonly today: LocalDay
  /** Days with practice, ascending. */
  readonly days: readonly PracticeDay[]
  /** Days on which bars were played for the first time or became mastered, ascending. */
  readonly bars: readonly BarsOfDay[]
  /** Songs of which bars were played, the one practised last first. */
  readonly songs: readonly SongProgress[]
  readonly streak: {
    /** Days of practice in a row up to today or yesterday, or longer ago where freezes bridge it; 0 when it is over. */
    readonly currentDays: number
    readonly bestDays: number
    /** Days off that are left: seven days in a row earn one, and two are held at most. */
    readonly freezes: number
    /** Dates without practice that freezes bridged in this streak, ascending. */
    readonly frozen: readonly LocalDay[]
  }
  readonly xp: number
  /** False while sessions of an earlier version are still looked through for bars. */
  readonly areBarsCounted: boolean
}

export interface BarsOfDay {
  readonly day: LocalDay
  readonly begun: number
  readonly mastered: number
}

export interface SongProgress {
  readonly songId: SongId
  readonly title: string
  readonly composer: string | null
  readonly barCount: number
  readonly practisedBars: number
  readonly masteredBars: number
  /** False for one that was taken out of the library. */
  readonly isInLibrary: boolean
}
