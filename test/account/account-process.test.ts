import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFailed, test } from 'vitest'
import type { SongId } from '../../shared/base/ids'
import type { Asked, Replies, RequestName } from '../../shared/contract/requests'
import { eventually } from '../backend/eventually'
import { TEST_PASSWORD } from '../backend/sign-up'
import { note, pianoXml } from '../support/music-xml'
import { createDice } from '../support/practice-dice'
import { runCommand } from '../support/run-command'
import { newComputer, newEmail } from './account-room'
import { ownBackend } from './own-backend'
import { startAccountApp, tokensOf } from './running-account-app'
import type { WatchedWindow } from './watched-window'
import { openWatchedWindow } from './watched-window'

/** The built app in a process of its own: what it sends, what it writes, and what is left when it is killed. */
const backend = ownBackend({ auth: { reuseIntervalSeconds: 0 } })

const piece = (title: string) => pianoXml([['C4', 'D4', 'E4', 'F4'].map((name) => note(name, 4)).join('')], { title })

async function ask<Name extends RequestName>(
  window: WatchedWindow,
  name: Name,
  input: Asked<Name>,
): Promise<Replies[Name]> {
  const answer = await window.ask(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.sentence}`)
  return answer.reply
}

async function practise(window: WatchedWindow): Promise<SongId> {
  const bytes = new TextEncoder().encode(piece('Exercise'))
  const imported = await ask(window, 'import/start', { importId: randomUUID(), fileName: 'exercise.musicxml', bytes })
  if (imported.kind !== 'imported' && imported.kind !== 'known') throw new Error('The song did not come in')
  const { songId } = imported.card
  await ask(window, 'session/arm', { songId, hands: 'both', barIndex: 0 })
  for (const pitch of [60, 62, 64, 65])
    await ask(window, 'session/playKeys', { keys: [{ isDown: true, pitch, velocity: 70, playedAt: Date.now() }] })
  await ask(window, 'session/stop', null)
  return songId
}

const accountOf = async (window: WatchedWindow) => (await ask(window, 'app/open', null)).account

function synced(window: WatchedWindow): Promise<void> {
  return eventually('everything is in the cloud', async () => {
    const { sync } = await accountOf(window)
    if (sync.phase === 'waiting') await ask(window, 'sync/now', null)
    return sync.phase === 'idle' && sync.waiting === 0 && sync.lastSyncedAt !== null
  })
}

const signingUp = (email: string, isAdopting = false) =>
  ({ email, password: TEST_PASSWORD, displayName: 'Clara', isAdopting }) as const

/** PostgREST takes no token but this many times; then it goes on. */
function refuseTokens(times: number): () => boolean {
  let refused = 0
  backend().fault = ({ path }) => {
    if (refused === times || !path.startsWith('/rest/')) return 'pass'
    refused += 1
    return { status: 401, body: { code: 'PGRST303', message: 'JWT expired' } }
  }
  return () => refused === times
}

test('no token ever reaches the window, the output, or the note about who is signed in', async () => {
  const home = newComputer()
  const app = await startAccountApp(home, backend())
  const window = await openWatchedWindow(app.url)
  const secrets = new Set<string>()
  const noteTokens = () => tokensOf(home).forEach((token) => secrets.add(token))

  const email = newEmail()
  await ask(window, 'account/signUp', signingUp(email))
  noteTokens()
  await practise(window)
  await ask(window, 'account/rename', { displayName: 'Clara Wieck' })
  await synced(window)
  const isRefused = refuseTokens(1)
  await ask(window, 'sync/now', null)
  await eventually('a token was refused', () => Promise.resolve(isRefused()))
  await synced(window)
  await eventually('it was renewed', () => Promise.resolve(!secrets.has(tokensOf(home)[1] ?? '')))
  noteTokens()
  await ask(window, 'sync/refused', null)
  await window.ask('account/delete', { password: 'not the password' })
  await ask(window, 'account/signOut', { isForgetting: false })
  await ask(window, 'account/signIn', { email, password: TEST_PASSWORD, isAdopting: false })
  noteTokens()
  await ask(window, 'app/open', null)
  await app.stop()

  expect(secrets.size).toBe(6)
  const said = [window.received().toString('latin1'), app.output(), readFileSync(join(home, 'account.json'), 'utf8')]
  // What was searched through is what was sent: the e-mail address is in it.
  expect(said[0]).toContain(email)
  expect([...secrets].filter((token) => said.some((text) => text.includes(token)))).toEqual([])
})

test('killed between the cloud’s new token and its being kept, the app goes on with the old one', async () => {
  const home = newComputer()
  const first = await startAccountApp(home, backend())
  const window = await openWatchedWindow(first.url)
  await ask(window, 'account/signUp', signingUp(newEmail()))
  await synced(window)
  const before = tokensOf(home)
  // The cloud does its part, and its answer never comes to this computer.
  backend().fault = ({ path }) => {
    if (path.startsWith('/rest/')) return { status: 401, body: { code: 'PGRST303', message: 'JWT expired' } }
    return path.endsWith('/token') ? 'dropAnswer' : 'pass'
  }
  await ask(window, 'sync/now', null)
  await eventually('the cloud has spent the old token', async () => {
    const spent = `select 1 from auth.refresh_tokens where token = '${before[1]}' and revoked_at is not null`
    return (await backend().sql(spent)).rows.length === 1
  })
  await first.kill()
  expect(tokensOf(home)).toEqual(before)

  refuseTokens(1)
  const second = await startAccountApp(home, backend())
  const again = await openWatchedWindow(second.url)
  await synced(again)
  expect((await accountOf(again)).user?.isExpired).toBe(false)
  expect(tokensOf(home)[1]).not.toBe(before[1])
  await second.stop()
})

test('killed at any moment of a sign-in that adopts, nothing is lost and nothing is there twice', async () => {
  const seed = Date.now() % 1_000_000
  onTestFailed(() => {
    console.error(`seed ${seed}`)
  })
  const dice = createDice(seed)
  const home = newComputer()
  const email = newEmail()
  const first = await startAccountApp(home, backend())
  const window = await openWatchedWindow(first.url)
  const anonymousSong = await practise(window)
  const signingUpAndKilled = window.ask('account/signUp', signingUp(email, true))
  await Promise.race([signingUpAndKilled, pause(dice.between(0, 600))])
  await first.kill()

  const second = await startAccountApp(home, backend())
  const again = await openWatchedWindow(second.url)
  const sessions = async () => {
    const own = (await ask(again, 'library/list', null)).filter(({ isOwn }) => isOwn)
    const lists = await Promise.all(own.map(({ songId }) => ask(again, 'history/list', { songId })))
    return lists.flat().length
  }
  expect(await sessions()).toBe(1)
  const { user } = await accountOf(again)
  if (!user) {
    expect((await ask(again, 'history/list', { songId: anonymousSong })).length).toBe(1)
    const signedUp = await again.ask('account/signUp', signingUp(email, true))
    if (!signedUp.ok) await ask(again, 'account/signIn', { email, password: TEST_PASSWORD, isAdopting: true })
  }
  await synced(again)
  expect(await sessions()).toBe(1)
  const { rows } = await backend().sql(
    `select count(*)::int as n from sessions join auth.users on users.id = user_id where email = '${email}'`,
  )
  expect(rows).toEqual([{ n: 1 }])
  await second.stop()
})

test('the link of the e-mail leads to the running app, whose page says that the tab can be closed', async () => {
  const app = await startAccountApp(newComputer(), backend())
  const window = await openWatchedWindow(app.url)
  const email = newEmail()
  await ask(window, 'account/sendLink', { email, isAdopting: false })
  const sent = backend().mails.at(-1)?.link ?? ''
  const page = await fetch(sent)
  expect([new URL(page.url).origin, page.status]).toEqual([new URL(app.url).origin, 200])
  expect(await page.text()).toContain('You can close this tab')
  expect((await accountOf(window)).user?.email).toBe(email)
  const again = await fetch(page.url)
  expect([again.status, await again.text()]).toEqual([403, expect.stringContaining('belongs to no sign-in')])
  await app.stop()
})

test('a file that the command line imports comes into the library of who is signed in', async () => {
  const home = newComputer()
  const app = await startAccountApp(home, backend())
  const window = await openWatchedWindow(app.url)
  await ask(window, 'account/signUp', signingUp(newEmail()))
  await app.stop()
  const file = join(home, 'march.musicxml')
  writeFileSync(file, piece('March'))
  expect((await runCommand(home, 'import', file)).code).toBe(0)

  const again = await startAccountApp(home, backend())
  const second = await openWatchedWindow(again.url)
  const titles = async () => (await ask(second, 'library/list', null)).map(({ title }) => title)
  expect(await titles()).toContain('March')
  await ask(second, 'account/signOut', { isForgetting: false })
  expect(await titles()).not.toContain('March')
  await again.stop()
})
