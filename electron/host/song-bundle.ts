import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BundledSong } from './store/store'

/** The songs that come with the app. They are only read when the library does not hold them yet. */
export interface SongBundle {
  readonly contentHash: string
  read(): readonly BundledSong[]
}

/** The hash that `scripts/build-songs.mjs` writes beside the songs, of all that they were made from. */
const STAMP_FILE_NAME = 'made-from'

/**
 * `file` is made by the build from `resources/songs`, so that what is in it can be trusted. It has millions of characters:
 * a start that knows the songs by their stamp leaves it alone.
 */
export function readSongBundle(file: string): SongBundle {
  const contentHash = readFileSync(join(dirname(file), STAMP_FILE_NAME), 'utf8')
  return { contentHash, read: () => JSON.parse(readFileSync(file, 'utf8')) as readonly BundledSong[] }
}
