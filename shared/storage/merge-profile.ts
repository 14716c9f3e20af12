import type { ProfileDocument } from './cloud-documents'
import { compareText, laterRow } from './merge-by-time'

/** Two rows of one person: the last write wins. */
export function mergeProfile(here: ProfileDocument, there: ProfileDocument): ProfileDocument {
  return laterRow(here, there, ({ avatar_url, instrument, prefs }) => jsonbText({ avatar_url, instrument, prefs }))
}

/** The text Postgres prints for a `jsonb`: short keys first, keys of one length by their bytes. */
export function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).sort(
    ([one], [other]) => byteLength(one) - byteLength(other) || compareText(one, other),
  )
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}: ${jsonbText(member)}`).join(', ')}}`
}

/** In UTF-8. */
function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
