import { join } from 'node:path'
import { databaseUrl, type DatabaseAddress } from './database'
import { eventually } from './eventually'
import { freePort } from './free-port'
import { createServerProcess } from './server-process'
import type { Watchdog } from './watch-servers'

export interface PostgrestOptions {
  readonly program: string
  /** Holds the server's log. */
  readonly folder: string
  readonly address: DatabaseAddress
  readonly jwtSecret: string
  readonly maxRows: number
  readonly watchdog: Watchdog
}

export interface PostgrestServer {
  readonly port: number
  /** Resolves when it has read the schema and answers. */
  start(): Promise<void>
  end(signal: NodeJS.Signals): Promise<void>
  /** Resolves when it has read the schema anew. */
  reload(): Promise<void>
}

export async function createPostgrestServer(options: PostgrestOptions): Promise<PostgrestServer> {
  const [port, adminPort] = [await freePort(), await freePort()]
  const server = createServerProcess({
    command: options.program,
    args: [],
    environment: environmentOf(options, port, adminPort),
    folder: options.folder,
    logFile: join(options.folder, 'postgrest.log'),
    watchdog: options.watchdog,
  })
  const isReady = async () => (await fetch(`http://127.0.0.1:${adminPort}/ready`)).ok
  const start = async () => {
    server.start()
    await eventually('PostgREST answers', isReady).catch((error: unknown) => {
      throw new Error(`PostgREST did not start:\n${server.lastWords()}`, { cause: error })
    })
  }
  return {
    port,
    start,
    end: (signal) => server.end(signal),
    reload: async () => {
      await server.end('SIGTERM')
      await start()
    },
  }
}

function environmentOf(options: PostgrestOptions, port: number, adminPort: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    PGRST_DB_URI: databaseUrl(options.address, 'authenticator'),
    PGRST_DB_SCHEMAS: 'public',
    PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
    PGRST_DB_ANON_ROLE: 'anon',
    PGRST_DB_MAX_ROWS: `${options.maxRows}`,
    PGRST_JWT_SECRET: options.jwtSecret,
    PGRST_SERVER_HOST: '127.0.0.1',
    PGRST_SERVER_PORT: `${port}`,
    PGRST_ADMIN_SERVER_PORT: `${adminPort}`,
    PGRST_LOG_LEVEL: 'error',
  }
}
