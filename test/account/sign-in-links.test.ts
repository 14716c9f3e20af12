import { expect, test } from 'vitest'
import { accountSentences, signInSentence } from '../../electron/host/account/account-sentences'
import { APP_ORIGIN } from '../../electron/host/account/sign-in-link'
import { newComputer, newEmail, projectOf, startApp, stateOf, type StartOptions } from './account-room'
import { ownBackend } from './own-backend'

const backend = ownBackend({ auth: { isEmailConfirmed: true } })
const start = (home = newComputer(), options: StartOptions = {}) =>
  startApp(home, { project: projectOf(backend()), ...options })
const lastLink = () => backend().mails.at(-1)?.link ?? ''
const asked = (email: string) => ({ email, password: 'correct horse battery', displayName: 'Clara', isAdopting: false })

/** Where the person's browser comes back to. */
async function comeBack(link: string): Promise<string> {
  return (await fetch(link, { redirect: 'manual' })).headers.get('location') ?? ''
}

/** What the pretended service's page does when the person says who they are, or says no. */
function leaveProvider(page: string, answer: { code: string } | { error: string }): Promise<string> {
  const state = new URL(page).searchParams.get('state') ?? ''
  return comeBack(`${backend().url}/auth/v1/callback?${new URLSearchParams({ state, ...answer })}`)
}

test('an account whose address has to be confirmed waits for its e-mail, whose link signs in', async () => {
  const app = start()
  const email = newEmail()
  expect(await app.ask('account/signUp', asked(email))).toEqual({ kind: 'confirmEmail' })
  expect(await app.refusal('account/signIn', asked(email))).toBe(signInSentence('emailNotConfirmed'))
  await app.ask('account/finishLink', { link: await comeBack(lastLink()) })
  expect((await stateOf(app)).user?.email).toBe(email)
})

test('a link that signs in comes back to the app, also after it was closed in between', async () => {
  const home = newComputer()
  const before = start(home)
  const email = newEmail()
  await before.ask('account/sendLink', { email, isAdopting: false })
  await before.close()
  const app = start(home)
  const link = await comeBack(lastLink())
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:7\/auth\/callback\?state=[\w-]{32}&code=/)
  expect(app.host.isAwaitedLink(link)).toBe(true)
  expect(await app.ask('account/finishLink', { link })).toEqual({ kind: 'signedIn' })
  expect((await stateOf(app)).user?.email).toBe(email)
})

test('the link of the e-mail itself may be pasted, and works once', async () => {
  const app = start()
  const email = newEmail()
  await app.ask('account/sendLink', { email, isAdopting: false })
  const link = lastLink()
  await app.ask('account/finishLink', { link })
  expect((await stateOf(app)).user?.email).toBe(email)
  await app.ask('account/signOut', { isForgetting: false })
  expect(await app.refusal('account/finishLink', { link })).toBe(accountSentences.noLinkAwaited)
})

test('a link that was opened elsewhere already is said to be used', async () => {
  const app = start()
  await app.ask('account/sendLink', { email: newEmail(), isAdopting: false })
  const link = lastLink()
  await comeBack(link)
  expect(await app.refusal('account/finishLink', { link })).toBe(signInSentence('linkExpired'))
})

test('links of others open nothing: of another laptop, with another secret, without a code, of no sign-in at all', async () => {
  const [app, other] = [start(), start()]
  expect(await app.refusal('account/finishLink', { link: 'http://127.0.0.1:7/auth/callback?code=abc' })).toBe(
    accountSentences.noLinkAwaited,
  )
  await other.ask('account/sendLink', { email: newEmail(), isAdopting: false })
  const link = await comeBack(lastLink())
  await app.ask('account/sendLink', { email: newEmail(), isAdopting: false })
  expect(app.host.isAwaitedLink(link)).toBe(false)
  expect(await app.refusal('account/finishLink', { link })).toBe(accountSentences.noLinkAwaited)
  const code = new URL(link).searchParams.get('code') ?? ''
  expect(await app.refusal('account/finishLink', { link: `${APP_ORIGIN}/auth/callback?code=${code}` })).toBe(
    signInSentence('linkExpired'),
  )
  expect(await app.refusal('account/finishLink', { link: 'https://example.org/' })).toBe(accountSentences.noCodeInLink)
  expect((await stateOf(app)).user).toBeNull()
})

test('an exchange whose answer is lost asks for a new link, and signs nobody in', async () => {
  const app = start()
  await app.ask('account/sendLink', { email: newEmail(), isAdopting: false })
  const link = await comeBack(lastLink())
  backend().fault = () => 'dropAnswer'
  expect(await app.refusal('account/finishLink', { link })).toBe(signInSentence('unreachable'))
  backend().fault = null
  expect(await app.refusal('account/finishLink', { link })).toBe(signInSentence('linkExpired'))
  expect((await stateOf(app)).user).toBeNull()
})

test('signing in by another service goes through the browser and comes back with a code', async () => {
  const opened: string[] = []
  const openBrowser = (url: string) => Promise.resolve(opened.push(url) > 0)
  const app = start(newComputer(), { openBrowser, callbackOrigin: APP_ORIGIN })
  expect(await app.ask('account/startOAuth', { provider: 'github', isAdopting: false })).toEqual({ openUrl: null })
  const page = await comeBack(opened[0]!)
  const email = newEmail()
  const link = await leaveProvider(page, { code: email })
  expect(link).toMatch(/^piano-coach:\/\/auth\/callback\?code=/)
  expect(app.host.isAwaitedLink(link)).toBe(true)
  await app.ask('account/finishLink', { link })
  expect((await stateOf(app)).user?.email).toBe(email)
})

test('whoever says no at the other service is not signed in, and hears why', async () => {
  const app = start()
  const { openUrl } = await app.ask('account/startOAuth', { provider: 'apple', isAdopting: false })
  const link = await leaveProvider(await comeBack(openUrl!), { error: 'access_denied' })
  expect(await app.refusal('account/finishLink', { link })).toBe(accountSentences.linkRefused('The user said no'))
})

test('where the window is a browser, it gets the address; a browser that cannot be opened is said', async () => {
  const { openUrl } = await start().ask('account/startOAuth', { provider: 'google', isAdopting: false })
  expect(openUrl).toContain(`${backend().url}/auth/v1/authorize?provider=google`)
  expect(openUrl).not.toContain('skip_http_redirect')
  const app = start(newComputer(), { openBrowser: () => Promise.resolve(false) })
  expect(await app.refusal('account/startOAuth', { provider: 'google', isAdopting: false })).toBe(
    accountSentences.cannotOpenBrowser,
  )
})
