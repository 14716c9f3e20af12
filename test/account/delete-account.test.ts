import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountSentences, signInSentence } from '../../electron/host/account/account-sentences'
import { TEST_PASSWORD } from '../backend/sign-up'
import {
  importSong,
  newComputer,
  newEmail,
  practise,
  projectOf,
  sessionsOf,
  signInHere,
  signUpHere,
  startApp,
  stateOf,
  synced,
} from './account-room'
import { ownBackend } from './own-backend'

const backend = ownBackend()
const start = (home = newComputer()) => startApp(home, { project: projectOf(backend()) })

async function accountsOf(email: string): Promise<number> {
  const { rows } = await backend().sql(`select 1 from auth.users where email = '${email}'`)
  return rows.length
}

test('deleting the account takes its password, and removes it here and in the cloud', async () => {
  const home = newComputer()
  const app = start(home)
  const before = await importSong(app, 'Nobody')
  const email = await signUpHere(app)
  await practise(app, await importSong(app, 'Clara'))
  await synced(app)
  expect(await app.refusal('account/delete', { password: 'not the password' })).toBe(signInSentence('wrongPassword'))
  expect(await app.refusal('account/delete', { password: '' })).toBe(accountSentences.passwordToDelete)
  expect(await accountsOf(email)).toBe(1)

  await app.ask('account/delete', { password: TEST_PASSWORD })
  expect(await accountsOf(email)).toBe(0)
  expect((await backend().sql('select 1 from sessions')).rows).toEqual([])
  expect(readdirSync(join(home, 'accounts'))).toEqual([])
  expect((await stateOf(app)).user).toBeNull()
  expect((await app.ask('library/list', null)).map(({ songId }) => songId)).toContain(before)
})

test('another laptop hears that the account is gone, and keeps what is on it', async () => {
  const [one, other] = [start(), start()]
  const email = await signUpHere(one)
  const songId = await importSong(one)
  await practise(one, songId)
  await synced(one)
  await signInHere(other, email)
  await synced(other)
  await one.ask('account/delete', { password: TEST_PASSWORD })

  await practise(other, songId)
  await other.ask('sync/now', null)
  await expect.poll(async () => (await stateOf(other)).sync.phase, { timeout: 20_000 }).toBe('signInAgain')
  expect([await sessionsOf(other, songId), (await stateOf(other)).user?.email]).toEqual([2, email])
  await other.ask('account/signOut', { isForgetting: true })
  expect((await stateOf(other)).user).toBeNull()
})

test('a deletion that the cloud did not hear changes nothing; one whose answer was lost is a deletion', async () => {
  const app = start()
  const email = await signUpHere(app)
  backend().fault = ({ path }) => (path.endsWith('/delete_account') ? { status: 503 } : 'pass')
  expect(await app.refusal('account/delete', { password: TEST_PASSWORD })).toContain(accountSentences.notDeleted)
  expect([await accountsOf(email), (await stateOf(app)).user?.email]).toEqual([1, email])
  backend().fault = ({ path }) => (path.endsWith('/delete_account') ? 'dropAnswer' : 'pass')
  await app.ask('account/delete', { password: TEST_PASSWORD })
  expect([await accountsOf(email), (await stateOf(app)).user]).toEqual([0, null])
})

test('an account without a password is deleted after a fresh sign-in by link', async () => {
  const app = start()
  const email = newEmail()
  await app.ask('account/sendLink', { email, isAdopting: false })
  await app.ask('account/finishLink', { link: backend().mails.at(-1)!.link })
  await app.ask('account/delete', { password: '' })
  expect(await accountsOf(email)).toBe(0)
})
