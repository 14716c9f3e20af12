import { copyFileSync, constants, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { handOver } from './unprivileged'

/** Copies a data folder of Postgres, private to the servers' user: Postgres refuses one that others may read. */
export function copyDataFolder(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 })
  handOver(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyDataFolder(source, target)
    else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      handOver(target)
    }
  }
}
