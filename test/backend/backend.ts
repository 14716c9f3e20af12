import type pg from 'pg'
import type { DatabaseRole } from './database'
import type { FaultRule } from './fault'
import type { SignInOptions } from './sign-in-context'
import type { Mail } from './sign-in-mail'

export interface BackendOptions {
  /** The project's own, or texts of SQL. Each runs in one transaction, as `postgres`. Default: the project's. */
  readonly migrations?: 'project' | readonly string[]
  /** Whether the project's songs and achievements are there. Default: no. */
  readonly seed?: boolean
  /** True: what was committed outlives a power cut; for measurements. Default: it outlives a killed server. */
  readonly isDurable?: boolean
  readonly auth?: SignInOptions
  /** Most rows of one answer; Supabase's default is 1000. */
  readonly maxRows?: number
  /** Of the one address; any free one by default. */
  readonly port?: number
  /** Keeps data and keys between starts, and runs the migrations that are new. By default all is gone at `stop`. */
  readonly keptFolder?: string
}

/** A Supabase project on this machine: real Postgres, real PostgREST, and a stand-in for the sign-in service. */
export interface Backend {
  readonly url: string
  readonly anonKey: string
  readonly serviceRoleKey: string
  readonly jwtSecret: string
  /** Of the role `postgres`. */
  readonly databaseUrl: string
  /** E-mails that the real service would have sent, oldest first. */
  readonly mails: readonly Mail[]
  /** Breaks requests while it is set. */
  fault: FaultRule | null
  /** Runs SQL on a connection of its own; many statements are one transaction. Default role: `postgres`. */
  sql(text: string, role?: DatabaseRole): Promise<pg.QueryResult>
  /** Runs SQL in one transaction as `postgres`; resolves when PostgREST knows what is new. */
  migrate(text: string): Promise<void>
  /** Ends it, by default as a crash does. */
  killPostgres(signal?: NodeJS.Signals): Promise<void>
  /** Resolves when it answers. PostgREST finds it again by itself, which may take it half a minute: see `restart`. */
  startPostgres(): Promise<void>
  killPostgrest(signal?: NodeJS.Signals): Promise<void>
  startPostgrest(): Promise<void>
  /** Whatever was killed runs again, and requests are answered. */
  restart(): Promise<void>
  stop(): Promise<void>
}
