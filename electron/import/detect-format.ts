import type { NotationFormat } from './engine'
import { importWords } from './import-words'

export type FileFormat =
  | { readonly kind: 'zip' }
  | { readonly kind: 'midi' }
  | { readonly kind: 'text'; readonly format: NotationFormat }
  /** `what` it seems to be, for a sentence; null when nobody knows. */
  | { readonly kind: 'unknown'; readonly what: string | null }

const SIGNATURES: readonly (readonly [string, 'pdf' | 'picture' | 'recording' | 'archive' | 'oldDocument'])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['OggS', 'recording'],
  ['fLaC', 'recording'],
  ['ID3', 'recording'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\xd0\xcf\x11\xe0', 'oldDocument'],
]

/** By what the bytes are, never by the name of the file. */
export function detectBytes(bytes: Uint8Array): FileFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' }
  if (start.startsWith('MThd') || (start.startsWith('RIFF') && start.slice(8, 12) === 'RMID')) return { kind: 'midi' }
  if (start.startsWith('RIFF')) return { kind: 'unknown', what: importWords.kinds.recording }
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  return known ? { kind: 'unknown', what: importWords.kinds[known[1]] } : null
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
  if (name.toLowerCase() === 'html') return { kind: 'unknown', what: importWords.kinds.webPage }
  if (name === 'museScore') return { kind: 'unknown', what: importWords.kinds.museScore }
  return { kind: 'unknown', what: name === '' ? null : importWords.kinds.otherXml(name.slice(0, 40)) }
}
