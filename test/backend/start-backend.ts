import { rmSync } from 'node:fs'
import pg from 'pg'
import type { Backend, BackendOptions } from './backend'
import { prepareFolder } from './backend-folder'
import { databaseUrl, runSql } from './database'
import { findBinaries } from './find-binaries'
import { freePort } from './free-port'
import { openGateway } from './gateway'
import { createPostgresServer } from './postgres-server'
import { createPostgrestServer } from './postgrest-server'
import { REDIRECT_URLS } from './redirect-list'
import { projectMigrations, projectSeed, runFiles, runNewMigrations } from './run-migrations'
import { unpackServers } from './server-folder'
import type { Mail } from './sign-in-mail'
import { createSignInStandIn } from './sign-in-stand-in'
import { projectKey } from './sign-in-tokens'
import { startWatchdog } from './watch-servers'

/** Why tests that need a backend cannot run on this machine; null when they can. For `skip(…)`. */
export function whyNoBackend(): string | null {
  const binaries = findBinaries()
  return 'whyNot' in binaries ? binaries.whyNot : null
}

/** To be ended by `stop`; if this process dies before, a watchdog ends the servers and removes the data. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const binaries = findBinaries()
  if ('whyNot' in binaries) throw new Error(binaries.whyNot)
  const programs = unpackServers(binaries)
  const folder = await prepareFolder(programs, options)

  const watchdog = startWatchdog()
  if (!folder.isKept) watchdog.removeAtDeath(folder.path)
  const address = { port: await freePort(), password: folder.password }
  const common = { folder: folder.path, address, watchdog }
  const isDurable = options.isDurable ?? folder.isKept
  const postgres = createPostgresServer({ ...common, program: programs.postgres, isDurable })
  const { jwtSecret } = folder
  const maxRows = options.maxRows ?? 1000
  const postgrest = await createPostgrestServer({ ...common, program: programs.postgrest, jwtSecret, maxRows })

  const endServers = async () => {
    await postgrest.end('SIGTERM')
    await postgres.end('SIGINT')
    await watchdog.dismiss()
    if (!folder.isKept) rmSync(folder.path, { recursive: true, force: true })
  }
  try {
    await postgres.start()
    if (folder.isKept) {
      await runNewMigrations(address, projectMigrations())
      if (options.seed) await runFiles(address, projectSeed())
    }
    await postgrest.start()
  } catch (error) {
    await endServers()
    throw error
  }

  const pool = new pg.Pool({ connectionString: databaseUrl(address, 'supabase_auth_admin'), max: 4 })
  // The server may be killed under us; the query that was running then fails by itself.
  pool.on('error', () => undefined)
  const mails: Mail[] = []
  const [anonKey, serviceRoleKey] = [projectKey('anon', jwtSecret), projectKey('service_role', jwtSecret)]
  const gateway = await openGateway({
    port: options.port ?? 0,
    postgrestPort: postgrest.port,
    keys: [anonKey, serviceRoleKey],
    faultRule: () => backend.fault,
    signIn: createSignInStandIn({
      tokenLifetimeSeconds: 3600,
      reuseIntervalSeconds: 10,
      isEmailConfirmed: false,
      nowMs: Date.now,
      redirectUrls: REDIRECT_URLS,
      ...options.auth,
      ...{ pool, jwtSecret, url: () => `${backend.url}/auth/v1` },
      onMail: (mail) => {
        mails.push(mail)
        options.auth?.onMail?.(mail)
      },
    }),
  })

  const backend: Backend = {
    ...{ url: gateway.url, anonKey, serviceRoleKey, jwtSecret, mails },
    databaseUrl: databaseUrl(address, 'postgres'),
    fault: null,
    sql: (text, role = 'postgres') => runSql(address, text, role),
    migrate: async (text) => {
      await runFiles(address, [{ name: 'migrate', text }])
      await postgrest.reload()
    },
    killPostgres: (signal = 'SIGKILL') => postgres.end(signal),
    startPostgres: () => postgres.start(),
    killPostgrest: (signal = 'SIGKILL') => postgrest.end(signal),
    startPostgrest: () => postgrest.start(),
    restart: async () => {
      await postgres.start()
      await postgrest.end('SIGTERM')
      await postgrest.start()
    },
    stop: async () => {
      await gateway.close()
      await pool.end()
      await endServers()
    },
  }
  return backend
}
