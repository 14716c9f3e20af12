import { gunzipSync, gzipSync } from 'node:zlib'

/** Text as gzip. Level 5 was the best trade on scores of 3,000 notes: see docs/benchmarks.md. */
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
