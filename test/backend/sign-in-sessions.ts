import { randomBytes, randomUUID } from 'node:crypto'
import { accountDocument, type AccountRow } from './sign-in-accounts'
import { inTransaction, type Query, type SignInContext } from './sign-in-context'
import { SignInError } from './sign-in-error'
import { readToken, signToken } from './sign-in-tokens'

/** How somebody signed in, as tokens say it. */
export type SignInMethod = 'password' | 'otp' | 'oauth'

interface SessionRow {
  readonly id: string
  readonly method: SignInMethod
}

interface RefreshRow {
  readonly token: string
  readonly parent: string | null
  readonly session_id: string
  readonly revoked_at: Date | null
}

/** The document that a signed-in app keeps. */
export async function startSession(context: SignInContext, db: Query, account: AccountRow, method: SignInMethod) {
  const session = { id: randomUUID(), method }
  await db.query('insert into auth.sessions (id, user_id, method) values ($1, $2, $3)', [
    session.id,
    account.id,
    method,
  ])
  const { rows } = await db.query<AccountRow>(
    'update auth.users set last_sign_in_at = now() where id = $1 returning *',
    [account.id],
  )
  return sessionDocument(context, rows[0]!, session, await addRefreshToken(db, session.id, null))
}

/**
 * Each refresh token works once. One that was used before is answered again within the reuse interval, and whenever
 * the app never used what it got for it (the answer was lost); else somebody copied it, and the whole session ends.
 */
export async function refreshSession(context: SignInContext, token: string) {
  const outcome = await inTransaction(context.pool, async (db) => {
    const found = await db.query<RefreshRow>('select * from auth.refresh_tokens where token = $1 for update', [token])
    const row = found.rows[0]
    if (!row) return 'unknown'
    const heir = row.revoked_at ? await honouredHeir(context, db, row, row.revoked_at) : await rotate(context, db, row)
    if (heir === null) {
      await db.query('update auth.refresh_tokens set revoked_at = to_timestamp(0) where session_id = $1', [
        row.session_id,
      ])
      return 'reused'
    }
    const { session, account } = await loadSession(db, row.session_id)
    return sessionDocument(context, account, session, heir)
  })
  if (outcome === 'unknown') {
    throw new SignInError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found')
  }
  if (outcome === 'reused') {
    throw new SignInError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used')
  }
  return outcome
}

async function rotate(context: SignInContext, db: Query, row: RefreshRow): Promise<string> {
  const revokedAt = new Date(context.nowMs())
  await db.query('update auth.refresh_tokens set revoked_at = $2 where token = $1', [row.token, revokedAt])
  return addRefreshToken(db, row.session_id, row.token)
}

async function honouredHeir(context: SignInContext, db: Query, row: RefreshRow, revokedAt: Date) {
  const { rows } = await db.query<RefreshRow>(
    'select * from auth.refresh_tokens where session_id = $1 and revoked_at is null',
    [row.session_id],
  )
  const active = rows[0]
  if (!active) return null
  const isRecent = context.nowMs() - revokedAt.getTime() <= context.reuseIntervalSeconds * 1000
  return isRecent || active.parent === row.token ? active.token : null
}

/** The account behind a request's token, and the session it came from: a session that was ended opens nothing here. */
export async function authenticate(context: SignInContext, authorization: string | undefined) {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw new SignInError(401, 'no_authorization', 'This endpoint requires a valid Bearer token')
  const claims = readToken(token, context.jwtSecret, nowSeconds(context))
  if (typeof claims?.['sub'] !== 'string') throw new SignInError(403, 'bad_jwt', 'invalid JWT: token is unusable')

  const accounts = await context.pool.query<AccountRow>('select * from auth.users where id = $1', [claims['sub']])
  const account = accounts.rows[0]
  if (!account) throw new SignInError(403, 'user_not_found', 'User from sub claim in JWT does not exist')
  const sessionId = String(claims['session_id'])
  const sessions = await context.pool.query('select 1 from auth.sessions where id = $1', [sessionId])
  if (sessions.rowCount === 0) {
    throw new SignInError(403, 'session_not_found', 'Session from session_id claim in JWT does not exist')
  }
  return { account, sessionId }
}

const SCOPES: Readonly<Record<string, string>> = { global: 'true', local: 'id = $2', others: 'id <> $2' }

/** Ends sessions of the account: all, this one, or all but this one. */
export async function endSessions(context: SignInContext, userId: string, sessionId: string, scope: string) {
  const which = SCOPES[scope]
  if (!which) throw new SignInError(400, 'validation_failed', `Unsupported logout scope ${scope}`)
  const ended = `delete from auth.sessions where user_id = $1 and $2::uuid is not null and ${which}`
  await context.pool.query(ended, [userId, sessionId])
}

async function loadSession(db: Query, sessionId: string): Promise<{ session: SessionRow; account: AccountRow }> {
  const sessions = await db.query<SessionRow & { user_id: string }>('select * from auth.sessions where id = $1', [
    sessionId,
  ])
  const session = sessions.rows[0]!
  const accounts = await db.query<AccountRow>('select * from auth.users where id = $1', [session.user_id])
  return { session, account: accounts.rows[0]! }
}

async function addRefreshToken(db: Query, sessionId: string, parent: string | null): Promise<string> {
  const token = randomBytes(9).toString('base64url')
  const insert = 'insert into auth.refresh_tokens (token, parent, session_id) values ($1, $2, $3)'
  await db.query(insert, [token, parent, sessionId])
  return token
}

function sessionDocument(context: SignInContext, account: AccountRow, session: SessionRow, refreshToken: string) {
  const issuedAt = nowSeconds(context)
  const expiresAt = issuedAt + context.tokenLifetimeSeconds
  const claims = {
    iss: context.url(),
    sub: account.id,
    aud: account.aud,
    iat: issuedAt,
    exp: expiresAt,
    email: account.email,
    phone: '',
    role: account.role,
    aal: 'aal1',
    amr: [{ method: session.method, timestamp: issuedAt }],
    session_id: session.id,
    app_metadata: account.raw_app_meta_data,
    user_metadata: account.raw_user_meta_data,
    is_anonymous: account.is_anonymous,
  }
  return {
    access_token: signToken(claims, context.jwtSecret),
    token_type: 'bearer',
    expires_in: context.tokenLifetimeSeconds,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: accountDocument(account),
  }
}

const nowSeconds = (context: SignInContext) => Math.floor(context.nowMs() / 1000)
