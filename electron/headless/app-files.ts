import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the build made, as seen from here. */
export interface AppFiles {
  readonly rendererFolder: string
  readonly songsFile: string
  readonly coachEntry: URL
  readonly importerEntry: URL
  readonly midiEntry: URL
  /** Missing where it could not be compiled. */
  readonly audioAddon: string
}

/** `mainFolder` is the one this process's entry lies in: `out/main`. */
export function appFilesAround(mainFolder: string): AppFiles {
  return {
    rendererFolder: join(mainFolder, '..', 'renderer'),
    songsFile: join(mainFolder, '..', 'songs', 'songs.json'),
    coachEntry: pathToFileURL(join(mainFolder, 'coach.js')),
    importerEntry: pathToFileURL(join(mainFolder, 'importer.js')),
    midiEntry: pathToFileURL(join(mainFolder, 'midi.js')),
    audioAddon: join(mainFolder, '..', 'native', 'audio.node'),
  }
}
