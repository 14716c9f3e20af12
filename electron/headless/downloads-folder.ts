import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where people look for files that a program wrote for them; the app's own folder where there is no such place. */
export function downloadsFolder(home: string, personsHome = homedir()): string {
  const downloads = join(personsHome, 'Downloads')
  return existsSync(downloads) ? downloads : home
}
