import { closeSync, openSync, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
// Node's own flavour declares a `require` of its own, which the build does too in a file that several parts share.
import { strToU8, Zip, type ZipInputFile } from 'fflate/browser'

/** A zip that grows on the disk while it is filled: what is in memory is one piece of one entry. */
export interface ZipFile {
  /** One entry, piece by piece. The compressor works beside this thread, which meanwhile does other things. */
  add(name: string, pieces: Iterable<string | Uint8Array>): Promise<void>
  /** Writes the list of entries; gives back how many bytes the file has. */
  finish(): number
  /** Closes the file; what was not finished is no zip. */
  close(): void
}

/** Ours: a piece takes a few milliseconds to make, and larger ones compress no better. */
const PIECE_CHARACTERS = 64 * 1024
/** PKZIP's number for it (APPNOTE.TXT 4.4.5). */
const DEFLATE = 8
/** The end of a stream without anything in it (RFC 1951, 3.2.6). */
const LAST_BLOCK = Uint8Array.of(3, 0)
const deflate = promisify<Uint8Array, object, Uint8Array<ArrayBuffer>>(deflateRaw)

export function createZipFile(path: string): ZipFile {
  const file = openSync(path, 'w', 0o600)
  let bytes = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    for (let written = 0; written < chunk.length;) written += writeSync(file, chunk, written)
    bytes += chunk.length
  })

  return {
    add: async (name, pieces) => {
      const entry: ZipInputFile = { filename: name, compression: DEFLATE, size: 0, crc: 0 }
      zip.add(entry)
      const write = (chunk: Uint8Array<ArrayBuffer>, isLast: boolean) => entry.ondata?.(null, chunk, isLast)
      for (const piece of joined(pieces)) {
        entry.size += piece.length
        entry.crc = crc32(piece, entry.crc)
        // Each piece ends at a whole byte, so that the pieces in a row are one stream.
        write(await deflate(piece, { finishFlush: constants.Z_SYNC_FLUSH }), false)
      }
      write(LAST_BLOCK, true)
    },
    finish: () => {
      zip.end()
      return bytes
    },
    close: () => {
      closeSync(file)
    },
  }
}

/** Small pieces become large ones: the compressor costs the same for each. */
function* joined(pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (text !== '') yield strToU8(text)
      text = ''
      yield piece
      continue
    }
    text += piece
    if (text.length < PIECE_CHARACTERS) continue
    yield strToU8(text)
    text = ''
  }
  if (text !== '') yield strToU8(text)
}
