import type { SongId } from '../base/ids'
import type { Study } from '../studies/study'

/** What the plan knows of a song of the library. */
export interface PlanSong {
  readonly songId: SongId
  /** 1..10; null for imported songs. */
  readonly difficulty: number | null
  /** "Cmaj" */
  readonly key: string | null
  readonly study: Study | null
  readonly barCount: number
  readonly masteredBars: number
}
