import type { AuthError, Session, SupabaseClientOptions, User } from '@supabase/supabase-js'
import { userId, type UserId } from '../../../shared/base/ids'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import type { oauthProviders } from '../../../shared/contract/account'
import { fetchOnce } from './fetch-once'
import type { Project } from './project'
import { problemOf, type SignInProblem } from './sign-in-problem'
import type { Tokens } from './token-vault'

/**
 * Signing in at one project: the only file, beside the sync engine's keeper, that knows Supabase. It keeps nothing
 * and refreshes nothing by itself: the auth client's own sessions go by the laptop's clock, which may be years off.
 */
export interface SignInService {
  signUp(asked: Credentials & { readonly displayName: string }, backTo: string): Promise<Answered<SignUp>>
  signIn(credentials: Credentials): Promise<Answered<SignedIn>>
  /** E-mails a link; who opens it is led to `backTo` with a code. */
  sendLink(email: string, backTo: string): Promise<Answered<{ readonly codeVerifier: string }>>
  startOAuth(
    provider: OAuthProvider,
    backTo: string,
  ): Promise<Answered<{ readonly url: string; readonly codeVerifier: string }>>
  exchangeCode(code: string, codeVerifier: string): Promise<Answered<SignedIn>>
  refresh(refreshToken: string): Promise<Answered<SignedIn>>
  /** Whether the cloud still knows who these tokens stand for. */
  whoIs(accessToken: string): Promise<Answered<SignedInUser>>
  /** Ends this computer's session only. Nobody waits for the answer: here the tokens are gone in any case. */
  signOut(accessToken: string): Promise<void>
}

export type OAuthProvider = (typeof oauthProviders)[number]
export interface Credentials {
  readonly email: string
  readonly password: string
}
export interface SignedInUser {
  readonly userId: UserId
  readonly email: string
}
export interface SignedIn {
  readonly user: SignedInUser
  readonly tokens: Tokens
}
export type SignUp =
  | ({ readonly kind: 'signedIn' } & SignedIn)
  /** The e-mail's link comes back with a code. */
  | { readonly kind: 'confirmEmail'; readonly codeVerifier: string }
type Answered<Value> = Result<Value, SignInProblem>

const STORAGE_KEY = 'piano-coach'
const VERIFIER_KEY = `${STORAGE_KEY}-code-verifier`

export function createSignInService({ url, key }: Project, ended: AbortSignal): SignInService {
  /** A client for one question: it remembers nothing from the one before. Loaded when somebody signs in. */
  async function newClient(kept = new Map<string, string>()) {
    const { AuthClient } = await import('@supabase/supabase-js')
    return new AuthClient({
      url: `${url}/auth/v1`,
      headers: { apikey: key, Authorization: `Bearer ${key}` },
      storageKey: STORAGE_KEY,
      storage: storageOf(kept),
      flowType: 'pkce',
      autoRefreshToken: false,
      detectSessionInUrl: false,
      fetch: fetchOnce(ended),
    })
  }

  return {
    signUp: async ({ email, password, displayName }, backTo) => {
      const kept = new Map<string, string>()
      const client = await newClient(kept)
      const options = { emailRedirectTo: backTo, data: { display_name: displayName } }
      const { data, error } = await client.signUp({ email, password, options })
      if (error) return failed(problemOf(error))
      if (data.session) return ok({ kind: 'signedIn', ...signedIn(data.session) })
      // To keep addresses secret, a known one is answered like a new one, but without an identity.
      if (data.user?.identities?.length === 0) return failed('alreadyRegistered')
      return ok({ kind: 'confirmEmail', codeVerifier: verifierIn(kept) })
    },
    signIn: async (credentials) => sessionOf(await (await newClient()).signInWithPassword(credentials)),
    sendLink: async (email, backTo) => {
      const kept = new Map<string, string>()
      const { error } = await (await newClient(kept)).signInWithOtp({ email, options: { emailRedirectTo: backTo } })
      return error ? failed(problemOf(error)) : ok({ codeVerifier: verifierIn(kept) })
    },
    startOAuth: async (provider, backTo) => {
      const kept = new Map<string, string>()
      const options = { redirectTo: backTo, skipBrowserRedirect: true }
      const { data, error } = await (await newClient(kept)).signInWithOAuth({ provider, options })
      return error ? failed(problemOf(error)) : ok({ url: browserUrl(data.url), codeVerifier: verifierIn(kept) })
    },
    exchangeCode: async (code, codeVerifier) => {
      const kept = new Map([[VERIFIER_KEY, JSON.stringify(codeVerifier)]])
      return sessionOf(await (await newClient(kept)).exchangeCodeForSession(code))
    },
    refresh: async (refreshToken) => {
      const client = await newClient()
      return sessionOf(await client.refreshSession({ refresh_token: refreshToken }))
    },
    whoIs: async (accessToken) => {
      const { data, error } = await (await newClient()).getUser(accessToken)
      return error ? failed(problemOf(error)) : ok(userOf(data.user))
    },
    signOut: async (accessToken) => {
      await (await newClient()).admin.signOut(accessToken, 'local')
    },
  }
}

type AuthStorage = NonNullable<NonNullable<SupabaseClientOptions<'public'>['auth']>['storage']>

function storageOf(kept: Map<string, string>): AuthStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** The auth client keeps JSON. */
function verifierIn(kept: ReadonlyMap<string, string>): string {
  return JSON.parse(kept.get(VERIFIER_KEY) ?? '""') as string
}

/** The parameter asks for JSON; a person's browser is to be redirected. */
function browserUrl(url: string): string {
  const forPerson = new URL(url)
  forPerson.searchParams.delete('skip_http_redirect')
  return forPerson.href
}

interface SessionReply {
  readonly data: { readonly session: Session | null }
  readonly error: AuthError | null
}

function sessionOf({ data, error }: SessionReply): Answered<SignedIn> {
  if (error) return failed(problemOf(error))
  return data.session ? ok(signedIn(data.session)) : failed('unexpected')
}

function signedIn(session: Session): SignedIn {
  const tokens = { accessToken: session.access_token, refreshToken: session.refresh_token }
  return { user: userOf(session.user), tokens }
}

function userOf({ id, email }: User): SignedInUser {
  return { userId: userId(id), email: email ?? '' }
}
