import { join } from 'node:path'
import { runSql, type DatabaseAddress } from './database'
import { eventually } from './eventually'
import { createServerProcess, type ServerProcess } from './server-process'
import type { Watchdog } from './watch-servers'

export interface PostgresOptions {
  readonly program: string
  /** Holds `data`, and the server's log. */
  readonly folder: string
  readonly address: DatabaseAddress
  /** True: what was committed outlives a power cut, as in production. False: it outlives a killed server. */
  readonly isDurable: boolean
  readonly watchdog: Watchdog
}

export interface PostgresServer {
  /** Resolves when it answers. */
  start(): Promise<void>
  /** SIGINT drops the clients and ends in order, SIGQUIT ends at once, SIGKILL is a crash. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Commits are still handed to the system at once: a killed server forgets nothing that it has confirmed. */
const WITHOUT_DISK = ['fsync=off', 'full_page_writes=off']

export function createPostgresServer(options: PostgresOptions): PostgresServer {
  const { program, folder, address, isDurable, watchdog } = options
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(isDurable ? [] : WITHOUT_DISK)]
  const server = createServerProcess({
    command: program,
    args: ['-D', join(folder, 'data'), '-p', `${address.port}`, ...settings.flatMap((setting) => ['-c', setting])],
    folder,
    logFile: join(folder, 'postgres.log'),
    watchdog,
  })
  return {
    start: async () => {
      await eventually(`Postgres answers at port ${address.port}`, () => isAnswering(server, address)).catch(
        (error: unknown) => {
          throw new Error(`Postgres did not start:\n${server.lastWords()}`, { cause: error })
        },
      )
    },
    end: (signal) => server.end(signal),
  }
}

/** After a SIGKILL the old children hold shared memory for a moment, in which a new server gives up: it is tried again. */
async function isAnswering(server: ServerProcess, address: DatabaseAddress): Promise<boolean> {
  if (!server.isRunning()) server.start()
  await runSql(address, 'select 1', 'supabase_admin')
  return true
}
