import { expect, test } from 'vitest'
import { accountSentences, projectSentence, signInSentence } from '../../electron/host/account/account-sentences'
import { freePort } from '../backend/free-port'
import { TEST_PASSWORD } from '../backend/sign-up'
import { newComputer, newEmail, projectOf, signInHere, signUpHere, startApp, stateOf } from './account-room'
import { ownBackend } from './own-backend'

const backend = ownBackend()
const start = () => startApp(newComputer(), { project: projectOf(backend()) })
const asked = (email: string, password = TEST_PASSWORD) => ({
  email,
  password,
  displayName: 'Clara',
  isAdopting: false,
})

test('without a project everything about accounts is off and says what to do', async () => {
  const app = startApp(newComputer())
  expect(await stateOf(app)).toMatchObject({ project: null, user: null, sync: { phase: 'off' } })
  expect(await app.refusal('account/signUp', asked(newEmail()))).toBe(accountSentences.noProject)
  expect(await app.refusal('sync/now', null)).toBe(accountSentences.notSignedIn)
  expect(await app.refusal('account/signOut', { isForgetting: false })).toBe(accountSentences.notSignedIn)
})

test('whoever signs up is signed in under the name they gave', async () => {
  const app = start()
  const email = newEmail()
  expect(await app.ask('account/signUp', asked(email))).toEqual({ kind: 'signedIn' })
  expect((await stateOf(app)).user).toMatchObject({ email, isExpired: false })
  await expect.poll(() => app.news.some(({ kind }) => kind === 'appSwitched')).toBe(true)
  await expect.poll(async () => (await stateOf(app)).user?.displayName).toBe('Clara')
})

test('a wrong password, an address that is taken, and a password that is too easy are told apart', async () => {
  const app = start()
  const email = await signUpHere(app)
  await app.ask('account/signOut', { isForgetting: false })
  const wrong = { ...asked(email, 'not the password') }
  expect(await app.refusal('account/signIn', wrong)).toBe(signInSentence('wrongPassword'))
  expect(await app.refusal('account/signUp', asked(email))).toBe(signInSentence('alreadyRegistered'))
  backend().fault = ({ path }) => (path.endsWith('/signup') ? weakPassword : 'pass')
  expect(await app.refusal('account/signUp', asked(newEmail()))).toBe(signInSentence('weakPassword'))
  expect((await stateOf(app)).user).toBeNull()
})

const weakPassword = {
  status: 422,
  body: { code: 'weak_password', message: 'too weak', weak_password: { reasons: ['pwned'] } },
  headers: { 'x-supabase-api-version': '2024-01-01' },
}

test('a cloud that is asked too often, does not answer, or dies, is told apart from a wrong password', async () => {
  const app = start()
  const credentials = { email: newEmail(), password: TEST_PASSWORD, isAdopting: false }
  const sentences: string[] = []
  for (const fault of [{ status: 429, body: { message: 'slow down' } }, 'refuse', { status: 503 }] as const) {
    backend().fault = () => fault
    sentences.push(await app.refusal('account/signIn', credentials))
  }
  expect(sentences).toEqual([
    signInSentence('rateLimited'),
    signInSentence('unreachable'),
    signInSentence('unreachable'),
  ])
})

test('a project that is not there, and a name that nobody knows, say whether the network or the cloud is away', async () => {
  const { anonKey: key } = backend()
  const closed = startApp(newComputer(), { project: { url: `http://127.0.0.1:${await freePort()}`, key } })
  const nameless = startApp(newComputer(), { project: { url: 'https://nobody.invalid', key } })
  const credentials = { email: newEmail(), password: TEST_PASSWORD, isAdopting: false }
  expect(await closed.refusal('account/signIn', credentials)).toBe(signInSentence('unreachable'))
  expect(await nameless.refusal('account/signIn', credentials)).toBe(signInSentence('offline'))
})

test('a key that the project does not accept is said to be the wrong key', async () => {
  const { url } = backend()
  const app = startApp(newComputer(), { project: { url, key: 'sb_publishable_of_another_project' } })
  const credentials = { email: newEmail(), password: TEST_PASSWORD, isAdopting: false }
  expect(await app.refusal('account/signIn', credentials)).toBe(signInSentence('wrongKey'))
})

test('a person may use a project of their own, if it is safe to send a password there and it answers', async () => {
  const app = startApp(newComputer())
  const { url, anonKey: key, serviceRoleKey } = backend()
  const refused = (input: { url: string; key: string }) => app.refusal('account/useProject', input)
  expect([
    await refused({ url: 'http://example.org', key }),
    await refused({ url: `${url}?next=1`, key }),
    await refused({ url, key: serviceRoleKey }),
    await refused({ url, key: 'sb_secret_0123456789abcdef' }),
    await refused({ url, key: 'a key that is none at all' }),
    await refused({ url: `http://127.0.0.1:${await freePort()}`, key }),
  ]).toEqual([
    projectSentence('needsHttps'),
    projectSentence('noProjectUrl'),
    projectSentence('secretKey'),
    projectSentence('secretKey'),
    signInSentence('wrongKey'),
    signInSentence('unreachable'),
  ])
  expect(await app.ask('account/useProject', { url: `${url}/`, key })).toMatchObject({ project: { url, isOwn: true } })
  await signUpHere(app)
  expect(await app.refusal('account/useProject', null)).toBe(accountSentences.signOutFirst)
})

test('the own project is remembered, and given up again', async () => {
  const home = newComputer()
  const { url, anonKey: key } = backend()
  const before = startApp(home)
  await before.ask('account/useProject', { url, key })
  await before.close()
  const after = startApp(home)
  expect((await stateOf(after)).project).toEqual({ url, isOwn: true })
  expect(await after.ask('account/useProject', null)).toMatchObject({ project: null })
})

test('an answer that is lost while somebody signs in leaves nothing half done: the next try works', async () => {
  const app = start()
  const email = await signUpHere(app)
  await app.ask('account/signOut', { isForgetting: false })
  backend().fault = () => 'dropAnswer'
  const credentials = { email, password: TEST_PASSWORD, isAdopting: false }
  expect(await app.refusal('account/signIn', credentials)).toBe(signInSentence('unreachable'))
  expect((await stateOf(app)).user).toBeNull()
  backend().fault = null
  await signInHere(app, email)
  expect((await stateOf(app)).user?.email).toBe(email)
})

test('two clicks on "Sign in" are one sign-in, and nobody signs in over somebody', async () => {
  const app = start()
  const email = await signUpHere(app)
  await app.ask('account/signOut', { isForgetting: false })
  const credentials = { email, password: TEST_PASSWORD, isAdopting: false }
  const answers = await Promise.all([
    app.answer('account/signIn', credentials),
    app.answer('account/signIn', credentials),
  ])
  expect(answers).toEqual([
    { ok: true, reply: { kind: 'signedIn' } },
    { ok: false, sentence: accountSentences.switching },
  ])
  expect(await app.refusal('account/signUp', asked(newEmail()))).toBe(accountSentences.signedInAlready)
})

test('a new name is on the other laptop after both have synced', async () => {
  const [one, other] = [start(), start()]
  const email = await signUpHere(one)
  expect(await one.ask('account/rename', { displayName: 'Clara Wieck' })).toMatchObject({
    user: { displayName: 'Clara Wieck' },
  })
  await expect.poll(async () => (await one.ask('sync/now', null)).waiting, { timeout: 10_000 }).toBe(0)
  await signInHere(other, email)
  await expect.poll(async () => (await stateOf(other)).user?.displayName, { timeout: 10_000 }).toBe('Clara Wieck')
})
