import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as accounts from './sign-in-accounts'
import * as browser from './sign-in-browser'
import { inTransaction, type SignInContext } from './sign-in-context'
import { SignInError } from './sign-in-error'
import { redeem, sendMail, type MailKind } from './sign-in-mail'
import { authenticate, endSessions, refreshSession, startSession } from './sign-in-sessions'

interface Asked {
  readonly authorization: string | undefined
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

/** null is "204, done". */
type Answer = object | null
type Route = (context: SignInContext, asked: Asked) => Promise<Answer> | Answer

/**
 * A STAND-IN for Supabase Auth, which is not to be had as an npm package: never the real server. It answers what our
 * app asks through @supabase/auth-js, with accounts, sessions and tokens in real tables of the schema `auth`.
 */
export function createSignInStandIn(context: SignInContext) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      const grant = url.searchParams.get('grant_type')
      const path = url.pathname.slice('/auth/v1'.length)
      const name = `${request.method ?? ''} ${path}${grant === null ? '' : `?grant_type=${grant}`}`
      const route = ROUTES[name]
      if (!route) throw new SignInError(404, 'not_implemented', `The sign-in stand-in does not know ${name}`)
      const { authorization } = request.headers
      const asked = { authorization, query: url.searchParams, body: parseBody(await text(request)) }
      send(response, await route(context, asked))
    } catch (error) {
      sendError(response, error)
    }
  }
}

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /health': () => ({ name: 'sign-in stand-in' }),
  'GET /settings': ({ isEmailConfirmed }) => ({
    external: { email: true, google: true, apple: true, github: true },
    disable_signup: false,
    mailer_autoconfirm: !isEmailConfirmed,
  }),
  'GET /.well-known/jwks.json': () => ({ keys: [] }),
  'POST /signup': signUp,
  'POST /token?grant_type=password': signIn,
  'POST /token?grant_type=refresh_token': (context, { body }) => refreshSession(context, asText(body['refresh_token'])),
  'POST /token?grant_type=pkce': (context, { body }) =>
    browser.exchangeCode(context, asText(body['auth_code']), asText(body['code_verifier'])),
  'POST /otp': sendMagicLink,
  'POST /recover': (context, asked) => mailIfKnown(context, asked, 'recovery'),
  'POST /resend': (context, asked) => mailIfKnown(context, asked, 'signup'),
  'POST /verify': verifyCode,
  'GET /verify': (context, { query }) => browser.openMailLink(context, query),
  'GET /authorize': (context, { query }) => browser.startOAuth(context, query),
  'GET /pretend-provider': (_context, { query }) => browser.showPretendProvider(query),
  'GET /callback': (context, { query }) => browser.finishOAuth(context, query),
  'GET /user': async (context, { authorization }) =>
    accounts.accountDocument((await authenticate(context, authorization)).account),
  'PUT /user': changeUser,
  'POST /logout': async (context, { authorization, query }) => {
    const { account, sessionId } = await authenticate(context, authorization)
    await endSessions(context, account.id, sessionId, query.get('scope') ?? 'global')
    return null
  },
}

async function signUp(context: SignInContext, asked: Asked): Promise<Answer> {
  const { isEmailConfirmed, nowMs } = context
  const [email, password] = [accounts.readEmail(asked.body['email']), accounts.readNewPassword(asked.body['password'])]
  const data = asObject(asked.body['data'])
  return inTransaction(context.pool, async (db) => {
    const wanted = { email, password, isConfirmed: !isEmailConfirmed, provider: 'email', data, nowMs: nowMs() }
    const account = await accounts.createAccount(db, wanted)
    if (!account && !isEmailConfirmed) throw new SignInError(422, 'user_already_exists', 'User already registered')
    // Where addresses are confirmed, nobody learns here who has an account: the answer looks the same.
    if (!account) return { ...unknownAccount(email, data), identities: [] }
    if (!isEmailConfirmed) return startSession(context, db, account, 'password')
    await sendMail(context, db, account, mailRequest(context, asked, 'signup'))
    return accounts.accountDocument(account)
  })
}

function unknownAccount(email: string, data: object): object {
  return { id: crypto.randomUUID(), aud: 'authenticated', role: '', email, app_metadata: {}, user_metadata: data }
}

async function signIn(context: SignInContext, { body }: Asked): Promise<Answer> {
  const account = await accounts.checkPassword(context.pool, asText(body['email']), asText(body['password']))
  if (!account) throw new SignInError(400, 'invalid_credentials', 'Invalid login credentials')
  if (!account.email_confirmed_at) throw new SignInError(400, 'email_not_confirmed', 'Email not confirmed')
  return inTransaction(context.pool, (db) => startSession(context, db, account, 'password'))
}

async function sendMagicLink(context: SignInContext, asked: Asked): Promise<Answer> {
  const email = accounts.readEmail(asked.body['email'])
  return inTransaction(context.pool, async (db) => {
    const known = await accounts.findAccount(db, email)
    if (!known && asked.body['create_user'] === false) {
      throw new SignInError(422, 'otp_disabled', 'Signups not allowed for otp')
    }
    const data = asObject(asked.body['data'])
    const wanted = { email, password: null, isConfirmed: false, provider: 'email', data, nowMs: context.nowMs() }
    const account = known ?? (await accounts.createAccount(db, wanted))!
    await sendMail(context, db, account, mailRequest(context, asked, 'magiclink'))
    return {}
  })
}

/** The answer does not tell whether there is such an account. */
async function mailIfKnown(context: SignInContext, asked: Asked, kind: MailKind): Promise<Answer> {
  const account = await accounts.findAccount(context.pool, accounts.readEmail(asked.body['email']))
  const isWanted = account && !(kind === 'signup' && account.email_confirmed_at)
  if (isWanted) await sendMail(context, context.pool, account, mailRequest(context, asked, kind))
  return {}
}

function mailRequest(context: SignInContext, { query, body }: Asked, kind: MailKind) {
  const codeChallenge = typeof body['code_challenge'] === 'string' ? body['code_challenge'] : null
  return { kind, redirectTo: browser.allowedRedirect(context, query.get('redirect_to')), codeChallenge }
}

/** The digits of an e-mail were typed into the app, or the app was given the token of its link. */
async function verifyCode(context: SignInContext, { body }: Asked): Promise<Answer> {
  const { token_hash: token } = body
  const proof =
    typeof token === 'string' ? { token } : { email: accounts.readEmail(body['email']), code: asText(body['token']) }
  return inTransaction(context.pool, async (db) => {
    const { account } = await redeem(context, db, proof)
    return startSession(context, db, account, 'otp')
  })
}

async function changeUser(context: SignInContext, { authorization, body }: Asked): Promise<Answer> {
  const { account } = await authenticate(context, authorization)
  if (body['email'] !== undefined) throw new SignInError(404, 'not_implemented', 'The stand-in keeps addresses')
  const password = body['password'] === undefined ? null : accounts.readNewPassword(body['password'])
  return accounts.accountDocument(
    await accounts.changeAccount(context.pool, account, { password, data: asObject(body['data']) }),
  )
}

function parseBody(raw: string): Readonly<Record<string, unknown>> {
  if (raw === '') return {}
  try {
    return asObject(JSON.parse(raw) as unknown)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SignInError(400, 'bad_json', 'Could not parse request body as JSON')
  }
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

const asObject = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>

const API_VERSION = { 'x-supabase-api-version': '2024-01-01' }

function send(response: ServerResponse, answer: Answer): void {
  if (answer === null) response.writeHead(204, API_VERSION).end()
  else if ('redirectTo' in answer) response.writeHead(303, { location: String(answer.redirectTo) }).end()
  else if ('html' in answer) response.writeHead(200, { 'content-type': 'text/html' }).end(answer.html)
  else sendJson(response, 200, answer)
}

/** What is no refusal of ours is the database's trouble, which the real service reports in these words too. */
function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof SignInError) {
    const { status, code, message, extra } = error
    sendJson(response, status, { code, message, ...extra })
  } else sendJson(response, 500, { code: 'unexpected_failure', message: `Database error: ${String(error)}` })
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', ...API_VERSION }).end(JSON.stringify(body))
}
