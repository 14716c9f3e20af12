import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { inProject } from './project-root'

export interface Watchdog {
  /** Ends this process too, should ours be killed. */
  watch(child: ChildProcess): void
  /** Removes this folder too, should our process be killed. */
  removeAtDeath(folder: string): void
  /** Everything was ended properly: there is nothing left to watch. */
  dismiss(): Promise<void>
}

/** Neither Postgres nor PostgREST notices that whoever started it is gone. This process does, by its input ending. */
export function startWatchdog(): Watchdog {
  const child = spawn(process.execPath, [inProject('test', 'backend', 'watchdog.mjs')], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // A group of its own: a signal to our group must not reach it before it has done its work.
    detached: true,
  })
  child.stdin.on('error', () => {
    // It was killed by hand; the servers are then watched by nobody, as without it.
  })
  const order = (line: string) => child.stdin.write(`${line}\n`)
  return {
    watch: (server) => {
      if (server.pid === undefined) return
      order(`watch ${server.pid}`)
      server.once('exit', () => order(`forget ${server.pid ?? 0}`))
    },
    removeAtDeath: (folder) => order(`remove ${folder}`),
    dismiss: async () => {
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      order('dismiss')
      await gone
    },
  }
}
