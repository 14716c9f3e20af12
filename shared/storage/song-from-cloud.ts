import { userId } from '../base/ids'
import type { SongRowDocument } from './cloud-documents'
import { objectToCell } from './json-cell'
import type { SyncedSongRow } from './song-row'

export function songFromDocument(document: SongRowDocument): SyncedSongRow {
  return {
    ...document,
    metadata: objectToCell(document.metadata),
    owner_id: document.owner_id === null ? null : userId(document.owner_id),
    is_archived: document.is_archived ? 1 : 0,
  }
}
