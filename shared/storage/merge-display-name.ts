import type { DisplayNameDocument } from './cloud-documents'
import { laterRow } from './merge-by-time'

/** Two names of one person: the last write wins. No name is less than any name. */
export function mergeDisplayName(here: DisplayNameDocument, there: DisplayNameDocument): DisplayNameDocument {
  return laterRow(here, there, ({ display_name }) => (display_name === null ? '' : `=${display_name}`))
}
