import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BundledSong } from './store/store'

/** The songs that come with the app. They are only parsed when the library does not hold them yet. */
export interface SongBundle {
  readonly contentHash: string
  read(): readonly BundledSong[]
}

/** `file` is made by the build from `resources/songs`, so that what is in it can be trusted. */
export function readSongBundle(file: string): SongBundle {
  const bytes = readFileSync(file)
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  return { contentHash, read: () => JSON.parse(bytes.toString('utf8')) as readonly BundledSong[] }
}
