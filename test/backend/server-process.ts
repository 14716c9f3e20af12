import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { serverIds } from './unprivileged'
import type { Watchdog } from './watch-servers'

export interface ServerProgram {
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  /** Working folder. */
  readonly folder: string
  readonly logFile: string
  readonly watchdog: Watchdog
}

export interface ServerProcess {
  isRunning(): boolean
  start(): void
  /** Resolves when the process has ended. */
  end(signal: NodeJS.Signals): Promise<void>
  /** The last lines it wrote. */
  lastWords(): string
}

/** A server that can be started again after it was ended or killed. */
export function createServerProcess(program: ServerProgram): ServerProcess {
  let child: ChildProcess | null = null
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null
  return {
    isRunning,
    start: () => {
      child = spawnServer(program)
      program.watchdog.watch(child)
    },
    end: async (signal) => {
      if (!child || !isRunning()) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
    lastWords: () => readFileSync(program.logFile, 'utf8').split('\n').slice(-10).join('\n'),
  }
}

function spawnServer(program: ServerProgram): ChildProcess {
  const log = openSync(program.logFile, 'a')
  try {
    return spawn(program.command, program.args, {
      ...serverIds,
      cwd: program.folder,
      env: program.environment ?? process.env,
      stdio: ['ignore', log, log],
      // Ctrl-C in a terminal reaches us alone; we end the servers in their order.
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}
