import type { NotationFormat } from './engine'

export type FileFormat =
  | { readonly kind: 'zip' }
  | { readonly kind: 'midi' }
  | { readonly kind: 'text'; readonly format: NotationFormat }
  /** `what` it seems to be, for a sentence; null when nobody knows. */
  | { readonly kind: 'unknown'; readonly what: string | null }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF, which is a picture of a score'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['OggS', 'a recording'],
  ['fLaC', 'a recording'],
  ['ID3', 'a recording'],
  ['\x1f\x8b', 'a packed archive'],
  ['7z\xbc\xaf', 'a packed archive'],
  ['Rar!', 'a packed archive'],
  ['\xd0\xcf\x11\xe0', 'a document of an older office or notation program'],
]

/** A MuseScore file, packed or not, and the way out of it. */
export const MUSESCORE = 'a MuseScore file. Open it in MuseScore and export it as MusicXML'

/** By what the bytes are, never by the name of the file. */
export function detectBytes(bytes: Uint8Array): FileFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' }
  if (start.startsWith('MThd') || (start.startsWith('RIFF') && start.slice(8, 12) === 'RMID')) return { kind: 'midi' }
  if (start.startsWith('RIFF')) return { kind: 'unknown', what: 'a recording' }
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  return known ? { kind: 'unknown', what: known[1] } : null
}

/** Only the first characters are looked at: a comment before the root element is rarely longer. */
const LOOKED_AT_CHARACTERS = 20_000

export function detectText(text: string): FileFormat {
  const start = text.slice(0, LOOKED_AT_CHARACTERS)
  const root = rootElement(start)
  if (root !== null) return formatOfRoot(root)
  if (/^(\*\*[a-z]|!!)/m.test(start) && /^\*\*(kern|[a-z]+\t.*\*\*kern)/m.test(start)) {
    return { kind: 'text', format: 'humdrum' }
  }
  if (/^X:\s*\d/m.test(start) && /^K:/m.test(text)) return { kind: 'text', format: 'abc' }
  return { kind: 'unknown', what: null }
}

function rootElement(start: string): string | null {
  const isMarkup = /^\s*</.test(start)
  if (!isMarkup) return null
  const withoutProlog = start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>/gi, '')
  return /<([A-Za-z_][\w.:-]*)/.exec(withoutProlog)?.[1] ?? ''
}

function formatOfRoot(root: string): FileFormat {
  const name = root.replace(/^.*:/, '')
  if (name === 'score-partwise' || name === 'score-timewise') return { kind: 'text', format: 'musicxml' }
  if (name === 'mei' || name === 'music') return { kind: 'text', format: 'mei' }
  if (name.toLowerCase() === 'html') return { kind: 'unknown', what: 'a web page' }
  if (name === 'museScore') return { kind: 'unknown', what: MUSESCORE }
  return { kind: 'unknown', what: name === '' ? null : `XML, but not a score (its root is “${name.slice(0, 40)}”)` }
}
