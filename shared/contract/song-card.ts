import type { SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { Study } from '../studies/study'

export interface SongCard {
  readonly songId: SongId
  readonly title: string
  readonly composer: string | null
  /** 1..10; null for imported songs. */
  readonly difficulty: number | null
  readonly tempoBpm: number | null
  /** "4/4" */
  readonly timeSignature: string | null
  /** "Cmaj" */
  readonly keySignature: string | null
  readonly barCount: number
  readonly noteCount: number
  readonly isOwn: boolean
  /** What it was written by; null for what a composer wrote. */
  readonly study: Study | null
  readonly lastPractisedAt: EpochMs | null
  readonly bestAccuracy: number | null
  /** How many bars were played, and how many of them are mastered (`shared/curriculum/bar-mastery.ts`). */
  readonly practisedBars: number
  readonly masteredBars: number
  /** Printed numbers, weakest first, of the session practised last. */
  readonly weakBars: readonly number[]
}
