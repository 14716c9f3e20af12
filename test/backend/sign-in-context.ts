import type pg from 'pg'
import type { Mail } from './sign-in-mail'

export interface SignInOptions {
  /** How long an access token is valid; Supabase's default is an hour. */
  readonly tokenLifetimeSeconds?: number
  /** How long a refresh token that was already used is answered once more; Supabase's default is 10 s. */
  readonly reuseIntervalSeconds?: number
  /** True: an account can be used when the link in its e-mail was opened, as hosted projects start. */
  readonly isEmailConfirmed?: boolean
  /** The sign-in service's clock, in ms since 1970. PostgREST checks expiry by the real one. */
  readonly nowMs?: () => number
  /** Where a link may lead back to; see redirect-list.ts. */
  readonly redirectUrls?: readonly string[]
  /** Told of each e-mail that the real service would send now. */
  readonly onMail?: (mail: Mail) => void
}

/** What every part of the stand-in works with. */
export interface SignInContext {
  /** Logged in as supabase_auth_admin. */
  readonly pool: pg.Pool
  readonly jwtSecret: string
  readonly tokenLifetimeSeconds: number
  readonly reuseIntervalSeconds: number
  readonly isEmailConfirmed: boolean
  readonly nowMs: () => number
  /** Of the service: ends in /auth/v1. */
  readonly url: () => string
  readonly redirectUrls: readonly string[]
  readonly onMail: (mail: Mail) => void
}

export type Query = Pick<pg.ClientBase, 'query'>

/** All of it or nothing. */
export async function inTransaction<Result>(pool: pg.Pool, work: (db: Query) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    // Fails when the server is gone, and then nothing was committed either.
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
