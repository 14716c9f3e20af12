import { failed, ok, type Result } from '../../shared/base/result'

/** Text in UTF-8 or UTF-16, with or without a byte order mark; anything else is read as Latin-1, which never fails. */
export function decodeText(bytes: Uint8Array): Result<string, 'binary'> {
  const text = new TextDecoder(guessEncoding(bytes), { fatal: false }).decode(bytes)
  if (text.includes('\0')) return failed('binary')
  return ok(withoutDeclaredEncoding(text))
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1'

/** XML begins with "<": without a mark, a zero byte beside it tells UTF-16 and its order. */
function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le'
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'latin1'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text is decoded now; a parser must not decode it again. */
function withoutDeclaredEncoding(text: string): string {
  return text.replace(/^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(["'])[^"']*\2/, '$1')
}
