import { homedir } from 'node:os'
import { join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const thisMachine: Machine = { platform: process.platform, environment: process.env, home: homedir() }

/** Where all of the app's data lives: `PIANO_COACH_HOME`, or where the platform keeps such data. */
export function dataFolder({ platform, environment, home }: Machine = thisMachine): string {
  if (environment.PIANO_COACH_HOME) return environment.PIANO_COACH_HOME
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Piano Coach')
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Piano Coach')
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'piano-coach')
}
