import { epochMs } from '../base/units'
import type { SongRowDocument } from './cloud-documents'
import { objectFromCell } from './json-cell'
import type { SyncedSongRow } from './song-row'

export function songToDocument(row: SyncedSongRow): SongRowDocument {
  return {
    ...row,
    metadata: objectFromCell(row.metadata),
    created_at: epochMs(row.created_at),
    is_archived: row.is_archived === 1,
    updated_at: epochMs(row.updated_at),
  }
}
