import { expect, test } from 'vitest'
import { accountSentences } from '../../electron/host/account/account-sentences'
import { openStore } from '../../electron/host/store/open-store'
import type { StartedApp } from './account-room'
import {
  endSession,
  importSong,
  newComputer,
  newEmail,
  playKeys,
  practise,
  projectOf,
  signInHere,
  signUpHere,
  startApp,
  stateOf,
  synced,
} from './account-room'
import { ownBackend } from './own-backend'

const backend = ownBackend()
const start = (home = newComputer()) => startApp(home, { project: projectOf(backend()) })

/** Sessions of all songs of the open library that were imported. */
async function ownSessions(app: StartedApp): Promise<readonly string[]> {
  const cards = (await app.ask('library/list', null)).filter(({ isOwn }) => isOwn)
  const lists = await Promise.all(cards.map(({ songId }) => app.ask('history/list', { songId })))
  return lists.flat().map(({ sessionId }) => sessionId)
}

test('what was practised without an account becomes the account’s when asked, once, and is in the cloud', async () => {
  const app = start()
  const songId = await importSong(app)
  await practise(app, songId)
  await practise(app, songId)
  const before = await ownSessions(app)
  expect((await stateOf(app)).anonymousSessions).toBe(2)

  const email = await signUpHere(app, newEmail(), true)
  expect(new Set(await ownSessions(app))).toEqual(new Set(before))
  expect((await stateOf(app)).anonymousSessions).toBe(0)
  await synced(app)
  await app.ask('account/signOut', { isForgetting: false })
  expect([await ownSessions(app), (await stateOf(app)).anonymousSessions]).toEqual([[], 0])
  await signInHere(app, email, true)
  await synced(app)
  expect(new Set(await ownSessions(app))).toEqual(new Set(before))

  const elsewhere = start()
  await signInHere(elsewhere, email)
  await synced(elsewhere)
  expect(new Set(await ownSessions(elsewhere))).toEqual(new Set(before))
})

test('what was practised without an account stays as it is when nobody asks for it', async () => {
  const app = start()
  await practise(app, await importSong(app))
  await signUpHere(app)
  expect([await ownSessions(app), (await stateOf(app)).anonymousSessions]).toEqual([[], 1])
  await app.ask('account/signOut', { isForgetting: false })
  expect(await ownSessions(app)).toHaveLength(1)
})

test('two laptops that were practised on without an account become one history', async () => {
  const [one, other] = [start(), start()]
  for (const app of [one, other]) await practise(app, await importSong(app))
  const email = await signUpHere(one, newEmail(), true)
  await synced(one)
  await signInHere(other, email, true)
  await synced(other)
  await synced(one)
  expect(new Set(await ownSessions(one))).toEqual(new Set(await ownSessions(other)))
  expect(await ownSessions(one)).toHaveLength(2)
})

test('what is being played when somebody signs in is finished first, and adopted with the rest', async () => {
  const app = start()
  const songId = await importSong(app)
  await app.ask('session/arm', { songId, hands: 'both', barIndex: 0 })
  await playKeys(app)
  await signUpHere(app, newEmail(), true)
  expect(await ownSessions(app)).toHaveLength(1)
})

test('a history that another program holds is said to be safe, and adopted at the next start', async () => {
  const home = newComputer()
  const app = start(home)
  await practise(app, await importSong(app))
  const email = await signUpHere(app)
  await endSession(app, backend())
  const holder = openStore(home)
  if (!holder.ok) throw new Error(holder.problem.sentence)
  await signInHere(app, email, true)
  expect([await ownSessions(app), (await stateOf(app)).anonymousSessions]).toEqual([[], 1])
  await expect
    .poll(() => app.news.map((news) => (news.kind === 'problemOccurred' ? news.sentence : '')).join())
    .toContain(accountSentences.adoptionWaits)
  holder.value.close()
  await app.close()

  expect(await ownSessions(start(home))).toHaveLength(1)
})

test('the settings that suit a computer come along to a new account, and the account’s own follow its person', async () => {
  const [one, other] = [start(), start()]
  await one.ask('settings/change', { scoreZoomPercent: 140 })
  const email = await signUpHere(one)
  expect((await one.ask('app/open', null)).settings.scoreZoomPercent).toBe(140)
  await one.ask('settings/change', { theme: 'dark', scoreZoomPercent: 60 })
  await synced(one)

  await signInHere(other, email)
  await expect.poll(async () => (await other.ask('app/open', null)).settings.theme, { timeout: 10_000 }).toBe('dark')
  expect((await other.ask('app/open', null)).settings.scoreZoomPercent).toBe(100)
})
