import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  importSong,
  newComputer,
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

const titles = async (app: ReturnType<typeof startApp>) =>
  (await app.ask('library/list', null)).filter(({ isOwn }) => isOwn).map(({ title }) => title)

test('two people on one laptop see nothing of each other, nor of what was practised without an account', async () => {
  const app = startApp(newComputer(), { project: projectOf(backend()) })
  await practise(app, await importSong(app, 'Nobody'))
  const clara = await signUpHere(app)
  expect(await titles(app)).toEqual([])
  const hers = await importSong(app, 'Clara')
  await practise(app, hers)
  await app.ask('account/signOut', { isForgetting: false })
  expect(await titles(app)).toEqual(['Nobody'])

  const robert = await signUpHere(app)
  expect([await titles(app), await sessionsOf(app, hers)]).toEqual([[], 0])
  await importSong(app, 'Robert')
  await app.ask('account/signOut', { isForgetting: false })
  await signInHere(app, clara)
  expect([await titles(app), await sessionsOf(app, hers)]).toEqual([['Clara'], 1])
  await app.ask('account/signOut', { isForgetting: false })
  await signInHere(app, robert)
  expect(await titles(app)).toEqual(['Robert'])
})

test('what is practised on one laptop is on the other after both have synced', async () => {
  const [one, other] = [newComputer(), newComputer()].map((home) => startApp(home, { project: projectOf(backend()) }))
  if (!one || !other) throw new Error('Two apps were started')
  const email = await signUpHere(one)
  const songId = await importSong(one)
  await practise(one, songId)
  await synced(one)
  await signInHere(other, email)
  await synced(other)
  expect(await sessionsOf(other, songId)).toBe(1)
  const [card] = await other.ask('history/list', { songId })
  expect(await other.ask('history/open', { sessionId: card!.sessionId })).toEqual(
    await one.ask('history/open', { sessionId: card!.sessionId }),
  )
})

test('the tokens and the note about who is signed in are for the owner of the computer only', async () => {
  const home = newComputer()
  const app = startApp(home, { project: projectOf(backend()) })
  await signUpHere(app)
  const [userId] = readdirSync(join(home, 'accounts'))
  const modeOf = (...path: readonly string[]) => statSync(join(home, ...path)).mode & 0o777
  const folder = ['accounts', userId!]
  expect([modeOf('account.json'), modeOf(...folder, 'tokens'), modeOf('accounts'), modeOf(...folder)]).toEqual([
    0o600, 0o600, 0o700, 0o700,
  ])
})

test('signing out and forgetting takes the songs and sessions of the account off the computer, and no others', async () => {
  const home = newComputer()
  const app = startApp(home, { project: projectOf(backend()) })
  await importSong(app, 'Nobody')
  const email = await signUpHere(app)
  const songId = await importSong(app, 'Clara')
  await practise(app, songId)
  await synced(app)
  await app.ask('account/signOut', { isForgetting: true })
  expect(readdirSync(join(home, 'accounts'))).toEqual([])
  expect(await titles(app)).toEqual(['Nobody'])
  await signInHere(app, email)
  await synced(app)
  expect(await sessionsOf(app, songId)).toBe(1)
})

test('erasing all data leaves an empty library here, and everything in the cloud', async () => {
  const home = newComputer()
  const app = startApp(home, { project: projectOf(backend()) })
  await importSong(app, 'Nobody')
  const email = await signUpHere(app)
  const songId = await importSong(app, 'Clara')
  await practise(app, songId)
  await synced(app)
  await app.ask('data/erase', null)
  expect(existsSync(join(home, 'accounts'))).toBe(false)
  expect([await titles(app), (await stateOf(app)).user]).toEqual([[], null])
  await signInHere(app, email)
  await synced(app)
  expect(await sessionsOf(app, songId)).toBe(1)
})
