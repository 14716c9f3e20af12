import type { SongRowDocument } from './cloud-documents'
import { laterRow } from './merge-by-time'

/**
 * Two rows of one own song: the last word on its title and on whether it is in the library wins. All else comes from
 * the score, of which the id is made, and does not change.
 */
export function mergeSongRow(here: SongRowDocument, there: SongRowDocument): SongRowDocument {
  const { title, is_archived, updated_at } = laterRow(here, there, textOf)
  return { ...here, title, is_archived, updated_at }
}

function textOf({ is_archived, title }: SongRowDocument): string {
  return `${is_archived ? 't' : 'f'}${title}`
}
