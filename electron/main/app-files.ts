import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the build made, from where the main process lies in it: `out/main`. Packed apps have the same folders. */
const built = join(import.meta.dirname, '..')

export const appFiles = {
  renderer: join(built, 'renderer'),
  preload: join(built, 'preload', 'index.cjs'),
  coach: join(built, 'main', 'coach.js'),
  importer: pathToFileURL(join(built, 'main', 'importer.js')),
  songs: join(built, 'songs', 'songs.json'),
  icon: join(built, '..', 'resources', 'icon.png'),
}
