import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountSentences, signInSentence } from '../../electron/host/account/account-sentences'
import { createForgetfulVaults } from '../../electron/host/account/token-vault'
import { TEST_PASSWORD } from '../backend/sign-up'
import {
  endSession,
  importSong,
  newComputer,
  practise,
  projectOf,
  refuseTokens,
  sessionsOf,
  signInHere,
  signUpHere,
  startApp,
  stateOf,
  synced,
  type StartOptions,
} from './account-room'
import { ownBackend } from './own-backend'

/** A spent refresh token is answered again only where what it gave was never used: the answer was lost. */
const backend = ownBackend({ auth: { reuseIntervalSeconds: 0 } })
const start = (home = newComputer(), options: StartOptions = {}) =>
  startApp(home, { project: projectOf(backend()), ...options })

function tokensIn(home: string): string {
  const [userId] = readdirSync(join(home, 'accounts'))
  return readFileSync(join(home, 'accounts', userId!, 'tokens'), 'utf8')
}

test('a token that the cloud refuses is renewed and kept, whatever the clock says, and syncing goes on', async () => {
  const home = newComputer()
  const app = start(home)
  await signUpHere(app)
  const before = tokensIn(home)
  await refuseTokens(app, backend())
  await practise(app, await importSong(app))
  await synced(app)
  expect(tokensIn(home)).not.toBe(before)
  expect((await stateOf(app)).user?.isExpired).toBe(false)
})

test('a renewed token whose answer was lost is asked for again: nobody has to sign in', async () => {
  const app = start()
  await signUpHere(app)
  let isLost = false
  backend().fault = ({ path }) => {
    if (path.startsWith('/rest/')) return { status: 401, body: { code: 'PGRST303', message: 'JWT expired' } }
    if (!path.endsWith('/token') || isLost) return 'pass'
    isLost = true
    return 'dropAnswer'
  }
  await app.ask('sync/now', null)
  await expect.poll(() => isLost, { timeout: 10_000 }).toBe(true)
  await refuseTokens(app, backend())
  await synced(app)
  expect((await stateOf(app)).user?.isExpired).toBe(false)
})

test('signed out elsewhere: nothing is lost, and signing in again with the same account goes on', async () => {
  const home = newComputer()
  const app = start(home)
  const email = await signUpHere(app)
  const songId = await importSong(app)
  await endSession(app, backend())
  await practise(app, songId)
  expect(await stateOf(app)).toMatchObject({ user: { email, isExpired: true }, sync: { phase: 'signInAgain' } })
  expect(readdirSync(join(home, 'accounts', readdirSync(join(home, 'accounts'))[0]!))).not.toContain('tokens')
  await app.close()

  const again = start(home)
  await expect.poll(async () => (await stateOf(again)).user?.isExpired).toBe(true)
  expect(await sessionsOf(again, songId)).toBe(1)
  await signInHere(again, email)
  await synced(again)
  expect((await stateOf(again)).user?.isExpired).toBe(false)
})

test('signing in with another account after that mixes nothing', async () => {
  const app = start()
  const [clara, robert] = [await signUpHere(app), await signUpElsewhere()]
  const songId = await importSong(app)
  await practise(app, songId)
  await endSession(app, backend())
  await signInHere(app, robert)
  await synced(app)
  expect([await sessionsOf(app, songId), (await stateOf(app)).user?.email]).toEqual([0, robert])
  await app.ask('account/signOut', { isForgetting: false })
  await signInHere(app, clara)
  await synced(app)
  expect(await sessionsOf(app, songId)).toBe(1)
  const owners = await backend().sql(`select distinct email from sessions join auth.users on users.id = user_id`)
  expect(owners.rows).not.toContainEqual({ email: robert })
})

async function signUpElsewhere(): Promise<string> {
  const other = start()
  const email = await signUpHere(other)
  await other.close()
  return email
}

test('signing out works without a network, and the tokens are gone from the computer', async () => {
  const home = newComputer()
  const app = start(home)
  const email = await signUpHere(app)
  const songId = await importSong(app)
  await practise(app, songId)
  backend().fault = () => 'refuse'
  await app.ask('account/signOut', { isForgetting: false })
  expect((await stateOf(app)).user).toBeNull()
  const [userId] = readdirSync(join(home, 'accounts'))
  expect(readdirSync(join(home, 'accounts', userId!))).not.toContain('tokens')
  expect(await app.refusal('account/signIn', { email, password: TEST_PASSWORD, isAdopting: false })).toBe(
    signInSentence('unreachable'),
  )
  backend().fault = null
  await signInHere(app, email)
  await synced(app)
  expect(await sessionsOf(app, songId)).toBe(1)
})

test('signing out ends this computer’s session in the cloud, and no other', async () => {
  const [one, other] = [start(), start()]
  const email = await signUpHere(one)
  await signInHere(other, email)
  const sessions = async () => {
    const asked = `select count(*)::int as n from auth.sessions join auth.users on users.id = user_id where email = '${email}'`
    return (await backend().sql(asked)).rows[0] as unknown
  }
  expect(await sessions()).toEqual({ n: 2 })
  await one.ask('account/signOut', { isForgetting: false })
  await expect.poll(sessions).toEqual({ n: 1 })
  await synced(other)
})

test('where nothing can be kept safe, that is said, no token is written, and the next start asks to sign in', async () => {
  const home = newComputer()
  const app = start(home, { openVault: createForgetfulVaults() })
  const email = await signUpHere(app)
  expect((await stateOf(app)).user?.isExpired).toBe(false)
  await expect.poll(() => app.news).toContainEqual({ kind: 'problemOccurred', sentence: accountSentences.keptForNow })
  await synced(app)
  await app.close()

  const again = start(home, { openVault: createForgetfulVaults() })
  await expect.poll(async () => (await stateOf(again)).sync.phase).toBe('signInAgain')
  await signInHere(again, email)
  await synced(again)
})

test('a note about the open account that is damaged is set aside, said, and costs nothing but a sign-in', async () => {
  const home = newComputer()
  const app = start(home)
  const email = await signUpHere(app)
  const songId = await importSong(app)
  await app.close()
  writeFileSync(join(home, 'account.json'), '{"open":')

  const again = start(home)
  expect((await stateOf(again)).user).toBeNull()
  await expect
    .poll(() => again.news)
    .toContainEqual({ kind: 'problemOccurred', sentence: accountSentences.noteDamaged })
  await signInHere(again, email)
  expect((await again.ask('library/list', null)).map((card) => card.songId)).toContain(songId)
  expect(readFileSync(join(home, 'account.json.damaged'), 'utf8')).toBe('{"open":')
})
