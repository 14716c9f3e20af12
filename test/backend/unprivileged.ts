import { execFileSync } from 'node:child_process'
import { chownSync } from 'node:fs'

export interface UserIds {
  readonly uid: number
  readonly gid: number
}

/** Whose rights the servers get. Postgres refuses to run as root, so root hands them to `nobody`; else nothing changes. */
export const serverIds: UserIds | undefined =
  process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined

/** Gives files to the servers' user, where that is another one than ours. */
export function handOver(...paths: readonly string[]): void {
  if (serverIds) for (const path of paths) chownSync(path, serverIds.uid, serverIds.gid)
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
}
