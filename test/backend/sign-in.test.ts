import { createClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Backend } from './backend'
import { openClient, signUp, TEST_PASSWORD } from './sign-up'
import { startBackend, whyNoBackend } from './start-backend'

const whyNotRun = whyNoBackend()
const CALLBACK = 'piano-coach://auth/callback'

let nowMs = Date.now()
let backend: Backend

beforeAll(async () => {
  if (!whyNotRun) backend = await startBackend({ migrations: [], auth: { nowMs: () => nowMs } })
})

afterAll(async () => {
  if (!whyNotRun) await backend.stop()
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

/** A client that signs in through a browser, with its secrets in memory. */
function openBrowserClient() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const auth = { flowType: 'pkce', autoRefreshToken: false, detectSessionInUrl: false, storage } as const
  return createClient(backend.url, backend.anonKey, { auth })
}

/** Where a browser is sent to. */
async function redirectOf(link: string): Promise<URL> {
  const answer = await fetch(link, { redirect: 'manual' })
  return new URL(answer.headers.get('location') ?? 'about:blank')
}

test('a password signs in; a wrong one, a short one and a taken address are refused by name', async () => {
  await signUp(backend, 'Clara@example.org')
  const client = openClient(backend)
  const code = async (work: Promise<{ error: { code?: string | undefined } | null }>) => (await work).error?.code
  const email = 'clara@example.org'
  expect(await code(client.auth.signInWithPassword({ email, password: TEST_PASSWORD }))).toBeUndefined()
  expect((await client.auth.getUser()).data.user?.email).toBe(email)
  expect(await code(client.auth.signInWithPassword({ email, password: 'wrong' }))).toBe('invalid_credentials')
  expect(await code(client.auth.signUp({ email: 'new@example.org', password: 'short' }))).toBe('weak_password')
  expect(await code(client.auth.signUp({ email, password: TEST_PASSWORD }))).toBe('user_already_exists')
})

test('a refresh token works once; a lost answer may be asked for again, a copied token ends the session', async () => {
  const { client, refreshToken: first } = await signUp(backend, 'refresh@example.org')
  const refresh = (token: string) => client.auth.refreshSession({ refresh_token: token })
  const second = (await refresh(first)).data.session?.refresh_token ?? ''
  expect(second).not.toBe(first)
  nowMs += 60_000
  expect((await refresh(first)).data.session?.refresh_token).toBe(second)
  const third = (await refresh(second)).data.session?.refresh_token ?? ''
  nowMs += 60_000
  expect((await refresh(first)).error?.code).toBe('refresh_token_already_used')
  expect((await refresh(third)).error?.code).toBe('refresh_token_already_used')
})

test('a token that expired opens nothing, and a refreshed one does', async () => {
  const { client, accessToken, refreshToken } = await signUp(backend, 'late@example.org')
  nowMs += 2 * 3600 * 1000
  expect((await client.auth.getUser(accessToken)).error?.code).toBe('bad_jwt')
  await client.auth.refreshSession({ refresh_token: refreshToken })
  expect((await client.auth.getUser()).data.user?.email).toBe('late@example.org')
})

test('signing out everywhere ends other sessions, signing out here leaves them', async () => {
  const email = 'two@example.org'
  const { client: laptop } = await signUp(backend, email)
  const desk = openClient(backend)
  await desk.auth.signInWithPassword({ email, password: TEST_PASSWORD })
  const token = (await desk.auth.getSession()).data.session?.access_token
  await laptop.auth.signOut({ scope: 'local' })
  expect((await desk.auth.getUser(token)).data.user?.email).toBe(email)
  await laptop.auth.signInWithPassword({ email, password: TEST_PASSWORD })
  await laptop.auth.signOut({ scope: 'global' })
  expect((await desk.auth.getUser(token)).error?.name).toBe('AuthSessionMissingError')
})

test('a new password replaces the old one, and a name is kept', async () => {
  const { client, email } = await signUp(backend, 'change@example.org')
  const { data } = await client.auth.updateUser({ password: 'another password', data: { display_name: 'Dinu' } })
  expect(data.user?.user_metadata).toEqual({ display_name: 'Dinu' })
  expect((await client.auth.signInWithPassword({ email, password: TEST_PASSWORD })).error?.code).toBe(
    'invalid_credentials',
  )
  expect((await client.auth.signInWithPassword({ email, password: 'another password' })).error).toBeNull()
})

test('the link of an e-mail comes back to the app with a code that only this app can use, once', async () => {
  const client = openBrowserClient()
  const { error } = await client.auth.signInWithOtp({
    email: 'link@example.org',
    options: { emailRedirectTo: CALLBACK },
  })
  expect(error).toBeNull()
  const mail = backend.mails.at(-1)
  expect(mail).toMatchObject({ to: 'link@example.org', kind: 'magiclink' })

  const back = await redirectOf(mail?.link ?? '')
  expect(back.href.startsWith(`${CALLBACK}?code=`)).toBe(true)
  const code = back.searchParams.get('code') ?? ''
  expect((await client.auth.exchangeCodeForSession(code)).data.session?.user.email).toBe('link@example.org')
  expect((await redirectOf(mail?.link ?? '')).searchParams.get('error_code')).toBe('otp_expired')
})

test('a code is worthless without the secret of the app that asked for it', async () => {
  const client = openBrowserClient()
  await client.auth.signInWithOtp({ email: 'thief@example.org', options: { emailRedirectTo: CALLBACK } })
  const code = (await redirectOf(backend.mails.at(-1)?.link ?? '')).searchParams.get('code')
  const answer = await fetch(`${backend.url}/auth/v1/token?grant_type=pkce`, {
    method: 'POST',
    headers: { apikey: backend.anonKey },
    body: JSON.stringify({ auth_code: code, code_verifier: 'guessed' }),
  })
  expect(await answer.json()).toMatchObject({ code: 'bad_code_verifier' })
})

test('the digits of an e-mail can be typed instead', async () => {
  const client = openClient(backend)
  await client.auth.signInWithOtp({ email: 'digits@example.org' })
  const token = backend.mails.at(-1)?.code ?? ''
  const wrong = token === '000000' ? '000001' : '000000'
  const verify = (typed: string) => client.auth.verifyOtp({ email: 'digits@example.org', token: typed, type: 'email' })
  expect((await verify(wrong)).error?.code).toBe('otp_expired')
  expect((await verify(token)).data.user?.email).toBe('digits@example.org')
})

test('another service signs in by way of the browser, and can be declined', async () => {
  const start = async () => {
    const client = openBrowserClient()
    const options = { redirectTo: CALLBACK, skipBrowserRedirect: true }
    const { data } = await client.auth.signInWithOAuth({ provider: 'google', options })
    const page = await redirectOf(data.url ?? '')
    return { client, callback: `${backend.url}/auth/v1/callback?state=${page.searchParams.get('state') ?? ''}` }
  }
  const { client, callback } = await start()
  const back = await redirectOf(`${callback}&code=oauth@example.org`)
  const { data } = await client.auth.exchangeCodeForSession(back.searchParams.get('code') ?? '')
  expect(data.session?.user.app_metadata).toEqual({ provider: 'google', providers: ['google'] })

  const declined = await redirectOf(`${(await start()).callback}&error=access_denied`)
  expect(declined.searchParams.get('error')).toBe('access_denied')
})

test('a link never leads to a place that the project does not list', async () => {
  await openClient(backend).auth.signInWithOtp({
    email: 'elsewhere@example.org',
    options: { emailRedirectTo: 'https://evil.example.org/' },
  })
  expect((await redirectOf(backend.mails.at(-1)?.link ?? '')).href.startsWith(`${CALLBACK}#access_token=`)).toBe(true)
})

test('where addresses are confirmed, an account opens with the link of its e-mail', async () => {
  const strict = await startBackend({ migrations: [], auth: { isEmailConfirmed: true } })
  try {
    const client = openClient(strict)
    const credentials = { email: 'wait@example.org', password: TEST_PASSWORD }
    expect((await client.auth.signUp(credentials)).data.session).toBeNull()
    expect((await client.auth.signInWithPassword(credentials)).error?.code).toBe('email_not_confirmed')
    await client.auth.resend({ type: 'signup', email: credentials.email })
    expect(strict.mails.map(({ kind }) => kind)).toEqual(['signup', 'signup'])
    await redirectOf(strict.mails.at(-1)?.link ?? '')
    expect((await client.auth.signInWithPassword(credentials)).error).toBeNull()
    expect((await client.auth.signUp(credentials)).data.user?.identities).toEqual([])
  } finally {
    await strict.stop()
  }
})
