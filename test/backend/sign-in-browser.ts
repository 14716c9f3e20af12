import { createHash, randomUUID } from 'node:crypto'
import { isRedirectAllowed } from './redirect-list'
import { createAccount, findAccount, readEmail, type AccountRow } from './sign-in-accounts'
import { inTransaction, type Query, type SignInContext } from './sign-in-context'
import { SignInError } from './sign-in-error'
import { redeem } from './sign-in-mail'
import { startSession, type SignInMethod } from './sign-in-sessions'

/** What a browser gets: another address, or a page. */
export type Page = { readonly redirectTo: string } | { readonly html: string }

interface FlowRow {
  readonly id: string
  readonly code_challenge: string
  readonly redirect_to: string
  readonly method: SignInMethod
  readonly user_id: string | null
}

/** Where the person is sent after all: what the app asked for, if the project allows it. */
export function allowedRedirect(context: SignInContext, wanted: string | null): string {
  const [first] = context.redirectUrls
  return wanted && isRedirectAllowed(wanted, context.redirectUrls) ? wanted : (first ?? context.url())
}

/** The link of an e-mail was opened. */
export async function openMailLink(context: SignInContext, query: URLSearchParams): Promise<Page> {
  const redirectTo = allowedRedirect(context, query.get('redirect_to'))
  try {
    return await inTransaction(context.pool, async (db) => {
      const { account, codeChallenge } = await redeem(context, db, { token: query.get('token') ?? '' })
      if (codeChallenge)
        return { redirectTo: await withAuthCode(db, { account, codeChallenge, redirectTo, method: 'otp' }) }
      const session = await startSession(context, db, account, 'otp')
      const { access_token, refresh_token, expires_in, token_type } = session
      const tokens = {
        access_token,
        refresh_token,
        expires_in: `${expires_in}`,
        token_type,
        type: query.get('type') ?? '',
      }
      return { redirectTo: `${redirectTo}#${new URLSearchParams(tokens)}` }
    })
  } catch (error) {
    if (!(error instanceof SignInError)) throw error
    return { redirectTo: withError(redirectTo, error.code, error.message) }
  }
}

/** The app sends the person to another service. Ours is a page that lets anybody be whoever they say. */
export async function startOAuth(context: SignInContext, query: URLSearchParams): Promise<Page> {
  const [provider, codeChallenge] = [query.get('provider'), query.get('code_challenge')]
  if (!provider || !codeChallenge || query.get('code_challenge_method')?.toLowerCase() !== 's256') {
    throw new SignInError(400, 'validation_failed', 'The stand-in knows OAuth with a provider and PKCE (S256) only')
  }
  const flowId = randomUUID()
  await context.pool.query(
    'insert into auth.flow_state (id, code_challenge, redirect_to, method) values ($1, $2, $3, $4)',
    [flowId, codeChallenge, allowedRedirect(context, query.get('redirect_to')), 'oauth'],
  )
  return { redirectTo: `${context.url()}/pretend-provider?${new URLSearchParams({ provider, state: flowId })}` }
}

/** Its answer is a request to `/callback` with `state` and either `code` (the e-mail address) or `error`. */
export function showPretendProvider(query: URLSearchParams): Page {
  const state = (query.get('state') ?? '').replace(/[^0-9a-f-]/g, '')
  const provider = (query.get('provider') ?? '').replace(/[^a-z]/g, '')
  return {
    html: `<!doctype html><meta charset="utf-8"><title>Pretend ${provider}</title>
<h1>Pretend ${provider}</h1>
<form action="callback"><input type="hidden" name="state" value="${state}">
<label>E-mail <input name="code" type="email" required></label> <button>Continue</button></form>
<form action="callback"><input type="hidden" name="state" value="${state}">
<input type="hidden" name="error" value="access_denied"><button>Cancel</button></form>`,
  }
}

/** The other service sent the person back. */
export async function finishOAuth(context: SignInContext, query: URLSearchParams): Promise<Page> {
  const flows = await context.pool.query<FlowRow>('select * from auth.flow_state where id::text = $1', [
    query.get('state'),
  ])
  const flow = flows.rows[0]
  if (!flow) throw new SignInError(400, 'bad_oauth_state', 'OAuth state not found or expired')
  if (query.has('error'))
    return { redirectTo: withError(flow.redirect_to, query.get('error') ?? '', 'The user said no') }

  return inTransaction(context.pool, async (db) => {
    const account = await accountOf(context, db, readEmail(query.get('code')))
    await db.query('delete from auth.flow_state where id = $1', [flow.id])
    const { code_challenge: codeChallenge, redirect_to: redirectTo, method } = flow
    return { redirectTo: await withAuthCode(db, { account, codeChallenge, redirectTo, method }) }
  })
}

/** The app fetches its session: only it has the verifier whose hash was sent at the start. */
export async function exchangeCode(context: SignInContext, authCode: string, codeVerifier: string) {
  const flow = await context.pool.query<FlowRow>('delete from auth.flow_state where auth_code = $1 returning *', [
    authCode,
  ])
  const row = flow.rows[0]
  if (!row) throw new SignInError(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found')
  if (createHash('sha256').update(codeVerifier).digest('base64url') !== row.code_challenge) {
    throw new SignInError(400, 'bad_code_verifier', 'code challenge does not match previously saved code verifier')
  }
  return inTransaction(context.pool, async (db) => {
    const accounts = await db.query<AccountRow>('select * from auth.users where id = $1', [row.user_id])
    return startSession(context, db, accounts.rows[0]!, row.method)
  })
}

async function accountOf(context: SignInContext, db: Query, email: string): Promise<AccountRow> {
  const known = await findAccount(db, email)
  if (known) return known
  const account = { email, password: null, isConfirmed: true, provider: 'google', data: {}, nowMs: context.nowMs() }
  return (await createAccount(db, account))!
}

interface FinishedFlow {
  readonly account: AccountRow
  readonly codeChallenge: string
  readonly redirectTo: string
  readonly method: SignInMethod
}

async function withAuthCode(db: Query, { account, codeChallenge, redirectTo, method }: FinishedFlow): Promise<string> {
  const authCode = randomUUID()
  await db.query(
    `insert into auth.flow_state (id, auth_code, code_challenge, redirect_to, method, user_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [randomUUID(), authCode, codeChallenge, redirectTo, method, account.id],
  )
  const url = new URL(redirectTo)
  url.searchParams.set('code', authCode)
  return url.href
}

/** In the query and in the fragment, as the service does. */
function withError(redirectTo: string, code: string, description: string): string {
  const said = { error: 'access_denied', error_code: code, error_description: description }
  const url = new URL(redirectTo)
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value)
  url.hash = new URLSearchParams(said).toString()
  return url.href
}
