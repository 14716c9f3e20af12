import type { SongId, UserId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { SongCard } from '../contract/song-card'
import type { Study } from '../studies/study'
import { objectFromCell, wholesFromCell } from './json-cell'
import { study } from '../contract/studies'

/** A row of `songs`. */
export interface SongRow {
  readonly id: SongId
  readonly title: string
  readonly composer: string | null
  readonly difficulty: number | null
  readonly tempo_bpm: number | null
  readonly time_sig: string | null
  readonly key_sig: string | null
  /** JSON: licence and place in the book of a bundled song; the study that a song was written by. */
  readonly metadata: string | null
  readonly created_at: number
}

/** A row of `songs` with what syncing added: whose it is, and the last word on its title and its place. */
export interface SyncedSongRow extends SongRow {
  /** null for what comes with the app. */
  readonly owner_id: UserId | null
  /** 1 when its owner took it out of the library. */
  readonly is_archived: 0 | 1
  readonly updated_at: number
}

/** What the library reads: columns of `songs` and `library`, and what the sessions of the song sum up to. */
export type SongCardRow = Omit<SongRow, 'created_at'> & {
  readonly bar_count: number
  readonly note_count: number
  readonly is_own: 0 | 1
  readonly last_practised_at: number | null
  readonly best_accuracy: number | null
  readonly practised_bars: number
  readonly mastered_bars: number
  /** JSON list of printed bar numbers. */
  readonly weak_bars: string | null
}

export function cardFromSongRow(row: SongCardRow): SongCard {
  return {
    songId: row.id,
    title: row.title,
    composer: row.composer,
    difficulty: row.difficulty,
    tempoBpm: row.tempo_bpm,
    timeSignature: row.time_sig,
    keySignature: row.key_sig,
    barCount: row.bar_count,
    noteCount: row.note_count,
    isOwn: row.is_own === 1,
    study: studyOf(row.metadata),
    lastPractisedAt: row.last_practised_at as EpochMs | null,
    bestAccuracy: row.best_accuracy,
    practisedBars: row.practised_bars,
    masteredBars: row.mastered_bars,
    weakBars: wholesFromCell(row.weak_bars) ?? [],
  }
}

/** What a song was written by, from its `metadata`; null for what a composer wrote. */
export function studyOf(metadata: string | null): Study | null {
  const parsed = study.safeParse(objectFromCell(metadata)?.['study'])
  return parsed.success ? parsed.data : null
}
