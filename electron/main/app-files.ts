import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the build made, around the folder of the main process: `out/main`. Packed apps have the same folders. */
export function appFilesAround(mainFolder: string) {
  const built = join(mainFolder, '..')
  return {
    renderer: join(built, 'renderer'),
    preload: join(built, 'preload', 'index.cjs'),
    coach: join(built, 'main', 'coach.js'),
    importer: pathToFileURL(join(built, 'main', 'importer.js')),
    midi: pathToFileURL(join(built, 'main', 'midi.js')),
    audioAddon: join(built, 'native', 'audio.node'),
    songs: join(built, 'songs', 'songs.json'),
    icon: join(built, '..', 'resources', 'icons', '512x512.png'),
  }
}
