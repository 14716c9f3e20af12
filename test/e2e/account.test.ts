import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Backend } from '../backend/backend'
import { eventually } from '../backend/eventually'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { axeFaults } from '../support/axe-faults'
import { openLaptops, tabTo, type Laptop } from '../support/laptop'

const whyNotRun = whyNoBackend()
const PASSWORD = 'correct horse battery'
const CLARA = 'clara@example.org'
const ROBERT = 'robert@example.org'
const SYNCED = 'Everything is in your account.'

let backend: Backend
/** Two computers of one person. Each test goes on where the one before ended. */
let first: Laptop
let second: Laptop
let songHash: string
const reviews: string[] = []

beforeAll(async () => {
  if (whyNotRun) return
  backend = await startBackend({ seed: true })
  process.env['PIANO_COACH_CLOUD_URL'] = backend.url
  process.env['PIANO_COACH_CLOUD_KEY'] = backend.anonKey
  ;[first, second] = (await openLaptops(2)) as [Laptop, Laptop]
  songHash = await first.page.evaluate(() => location.hash)
}, 120_000)

afterAll(async () => {
  if (whyNotRun) return
  await first.close()
  await second.close()
  await backend.stop()
}, 60_000)

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test('before anything was practised nobody speaks of accounts', async () => {
  const { page, goTo } = first
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'Account and sync' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await goTo('#/library')
  await page.getByRole('searchbox').waitFor()
  expect(await page.getByText(/account/i).count()).toBe(0)
})

test('after three sessions the library offers an account in one line, which leaves for good', async () => {
  const { page, practise, goTo } = first
  for (const keys of ['c', 'cv', 'cvb']) reviews.push(await practise(songHash, keys))
  await goTo('#/library')
  await page.getByText(/^Do you practise on another computer too/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Do not show this again' }).click()
  await page.reload()
  await page
    .getByRole('link', { name: /^Practise / })
    .first()
    .waitFor()
  expect(await page.getByText(/^Do you practise on another computer too/).count()).toBe(0)
}, 120_000)

test('an account is made by the keyboard alone, and takes along what was practised without one', async () => {
  const { page } = first
  await practiceMenu(first)
  await page.getByRole('menuitem', { name: 'Account and sync' }).press('Enter')
  await page.getByLabel('E-mail').waitFor()
  expect(await axeFaults(page), 'signed out').toEqual([])

  await tabTo(page, 'Sign in')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'E-mail')
  await page.keyboard.type('clara')
  await page.keyboard.press('Enter')
  await page.getByText(/^This is not a whole e-mail address/).waitFor()
  expect(await describedFocus(page)).toContain('This is not a whole e-mail address')
  expect(await axeFaults(page), 'with problems').toEqual([])

  await page.keyboard.type('@example.org')
  await tabTo(page, 'Password')
  await page.keyboard.type(PASSWORD)
  await tabTo(page, 'Name (optional)')
  await page.keyboard.type('Clara')
  expect(
    await page.getByRole('checkbox', { name: 'Add the 3 sessions on this computer to this account' }).isChecked(),
  ).toBe(true)
  await page.keyboard.press('Enter')
  await synced(page)
  await inCloud(3)
  expect(await page.getByLabel('Name').inputValue()).toBe('Clara')
  expect(await axeFaults(page), 'signed in').toEqual([])
}, 120_000)

test('a second computer shows the same history, and the same review', async () => {
  await signIn(second, CLARA)
  const shown = await Promise.all([first, second].map((laptop) => reviewOf(laptop, reviews[2]!)))
  expect(shown[1]).toEqual(shown[0])
  expect(await historyOf(second)).toEqual(await historyOf(first))
}, 120_000)

test('what is played on the second computer comes into the list that stands open on the first', async () => {
  await second.practise(songHash, 'cvbn')
  await inCloud(4)
  await first.goTo(sessionsHash())
  await pastSessions(first.page).first().waitFor()
  await syncNow(first)
  await eventually('the fourth is in the list', async () => (await pastSessions(first.page).count()) === 4)
}, 120_000)

test('a session that is deleted on one computer is gone on the other, in the list that stands open', async () => {
  const { page } = first
  await first.goTo(sessionsHash())
  await page
    .getByRole('button', { name: /^Delete the session of / })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByText(/This cannot be undone/)
    .waitFor()
  expect(await axeFaults(page), 'before deleting a session').toEqual([])
  await page.getByRole('button', { name: 'Delete the session', exact: true }).click()
  await page.getByText('The session was deleted.').waitFor()
  await eventually('the line is gone', async () => (await pastSessions(page).count()) === 3)
  await inCloud(3)

  await second.goTo(sessionsHash())
  await pastSessions(second.page).nth(3).waitFor()
  await syncNow(second)
  await eventually('it is gone there too', async () => (await pastSessions(second.page).count()) === 3)
}, 120_000)

test('what the cloud refuses is shown with its reason, and can be tried again', async () => {
  const { page } = first
  const refusal = { status: 400, body: { code: '23514', message: 'refused', details: null, hint: null } }
  backend.fault = ({ path }) => (path.endsWith('/rpc/sync_session') ? refusal : 'pass')
  await first.practise(songHash, 'c')
  await first.goTo('#/account')
  const retry = page.getByRole('button', { name: /^Try again: A session: / })
  await retry.waitFor()
  await page.getByText(/check the clock of this computer/).waitFor()
  await page.getByText('The cloud refused 1 thing. Nothing is lost; see below.').waitFor()
  expect(await axeFaults(page), 'refused').toEqual([])

  backend.fault = null
  await retry.click()
  await synced(page)
  await retry.waitFor({ state: 'detached' })
  await inCloud(4)
}, 120_000)

test('a name is changed here and known there', async () => {
  const { page } = first
  await first.goTo('#/account')
  await page.getByLabel('Name').fill('Clara Wieck')
  await page.getByRole('button', { name: 'Save name' }).click()
  await page.getByText('Your name was changed.').waitFor()
  await eventually('the cloud knows the name', async () => (await nameInCloud()) === 'Clara Wieck')
  await syncNow(second)
  await second.goTo('#/account')
  await eventually('the second computer knows the name', async () => {
    return (await second.page.getByLabel('Name').inputValue()) === 'Clara Wieck'
  })
}, 120_000)

test('sync is paused and goes on, and each is said', async () => {
  const { page } = first
  await first.goTo('#/account')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Paused by you.').waitFor()
  await page.getByRole('button', { name: 'Sync again' }).click()
  await synced(page)
}, 60_000)

test('everything is exported into one file, and its path is shown', async () => {
  const { page } = first
  await first.goTo('#/data')
  await page.getByRole('button', { name: 'Export everything' }).click()
  const path = await page.locator('.data__path').innerText()
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK')
  expect(await axeFaults(page), 'your data').toEqual([])
}, 60_000)

test('notes are deleted here and in the cloud, and what they add up to stays and says so', async () => {
  const { page } = first
  const before = await figuresOf(first, reviews[1]!)
  await first.goTo('#/data')
  await page.getByText('Only what it adds up to').click()
  await page.getByText(/^When the next session begins/).waitFor()
  await page.getByRole('button', { name: 'Delete the notes of past sessions…' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await axeFaults(page), 'before deleting the notes').toEqual([])
  await page.getByRole('button', { name: 'Delete the notes', exact: true }).click()
  await page.getByText('The notes of 4 sessions were deleted.').waitFor()
  await eventually('the cloud has no notes', async () => (await countOf('notes')) === 0)

  expect(await figuresOf(first, reviews[1]!)).toEqual(before)
  await page.getByText(/^The notes of this session were deleted\./).waitFor()
  expect(await axeFaults(page), 'summary').toEqual([])
}, 120_000)

test('who signs out takes everything along, and the next person sees nothing of it', async () => {
  const { page } = first
  await first.goTo('#/account')
  await page.getByRole('button', { name: 'Sign out…' }).click()
  await page.getByRole('radio', { name: 'Take it off' }).check()
  expect(await axeFaults(page), 'before signing out').toEqual([])
  await page.getByRole('button', { name: 'Sign out and take it off' }).click()
  await page.getByLabel('E-mail').waitFor()
  expect(await historyOf(first)).toEqual([])

  await first.goTo('#/account')
  await page.getByText('Create account', { exact: true }).click()
  await page.getByLabel('E-mail').fill(ROBERT)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await page.keyboard.press('Enter')
  await synced(page)
  expect(await historyOf(first)).toEqual([])
  expect(await page.getByText(CLARA).count()).toBe(0)
}, 120_000)

test('the link of an e-mail is pasted and signs in', async () => {
  const { page } = first
  await first.goTo('#/account')
  await page.getByRole('button', { name: 'Sign out…' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByLabel('E-mail').fill(ROBERT)
  await page.getByRole('button', { name: 'E-mail me a link instead' }).click()
  await page.getByRole('heading', { name: 'Look into your e-mail' }).waitFor()
  expect(await axeFaults(page), 'link sent').toEqual([])
  const link = backend.mails.findLast(({ to }) => to === ROBERT)?.link ?? ''
  await page.getByLabel('Link from the e-mail').fill(link)
  await page.keyboard.press('Enter')
  await synced(page)
  await page.getByText(ROBERT).waitFor()
}, 120_000)

test('an account is deleted with its password and a tick, and is gone from the cloud', async () => {
  const { page } = second
  await second.goTo('#/account')
  await page.getByRole('button', { name: 'Delete account…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Delete the account' }).click()
  await page.getByText('Tick this to go on.').waitFor()
  expect(await axeFaults(page), 'before deleting the account').toEqual([])
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Delete the account' }).click()
  await page.getByLabel('E-mail').waitFor()
  expect(await historyOf(second)).toEqual([])
  expect(await countOf(`auth.users where email = '${CLARA}'`)).toBe(0)
}, 120_000)

test('everything on this computer is erased once the word is typed', async () => {
  await second.practise(songHash, 'cv')
  expect(await historyOf(second)).toHaveLength(1)
  const { page } = second
  await second.goTo('#/data')
  await page.getByRole('button', { name: 'Erase everything here…' }).click()
  const erase = page.getByRole('button', { name: 'Erase everything here', exact: true })
  await erase.click()
  await page.getByText('Type the word “erase”, and nothing else.').waitFor()
  expect(await axeFaults(page), 'before erasing').toEqual([])
  await page.getByLabel('Type “erase” to go on').fill('erase')
  const reloaded = page.waitForEvent('load')
  await erase.click()
  await reloaded
  expect(await historyOf(second)).toEqual([])
}, 120_000)

test('a copy of the app without a cloud says so, and goes on with a project of one’s own', async () => {
  delete process.env['PIANO_COACH_CLOUD_URL']
  delete process.env['PIANO_COACH_CLOUD_KEY']
  const [alone] = (await openLaptops(1)) as [Laptop]
  try {
    const { page } = alone
    await alone.goTo('#/account')
    await page.getByText(/^This copy of Piano Coach comes without a cloud/).waitFor()
    expect(await page.getByLabel('Password').count()).toBe(0)
    expect(await axeFaults(page), 'no project').toEqual([])
    await page.getByLabel('Project address').fill(backend.url)
    await page.getByLabel('Public key').fill(backend.serviceRoleKey)
    await page.keyboard.press('Enter')
    await page.getByText(/^This is the secret key of the project/).waitFor()
    await page.getByLabel('Public key').fill(backend.anonKey)
    await page.keyboard.press('Enter')
    await signIn(alone, ROBERT)
  } finally {
    await alone.close()
  }
}, 120_000)

async function practiceMenu({ page, goTo }: Laptop): Promise<void> {
  await goTo(songHash)
  await page.getByText(/^Listening:/).waitFor()
  await page.getByRole('button', { name: 'More' }).press('Enter')
}

async function signIn({ page, goTo }: Laptop, email: string): Promise<void> {
  await goTo('#/account')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await synced(page)
}

async function synced(page: Page): Promise<void> {
  try {
    await page.getByText(SYNCED, { exact: true }).waitFor()
  } catch (cause) {
    throw new Error(`Not synced. The window says: ${await page.locator('main').innerText()}`, { cause })
  }
}

/** By a second window, so that the screen of the first one stays open. */
async function syncNow({ page }: Laptop): Promise<void> {
  const beside = await page.context().newPage()
  await beside.goto(new URL('/#/account', page.url()).href)
  await beside.getByRole('button', { name: 'Sync now' }).click()
  await synced(beside)
  await beside.close()
}

const sessionsHash = () => songHash.replace(/\/practice.*$/, '/sessions')
const pastSessions = (page: Page) => page.getByRole('list', { name: 'Past sessions' }).getByRole('listitem')

/** What the list of past sessions says, newest first. */
async function historyOf({ page, goTo }: Laptop): Promise<readonly string[]> {
  await goTo('#/library')
  await goTo(sessionsHash())
  await page.getByRole('link', { name: /%/ }).or(page.getByText('You have not played this song yet.')).first().waitFor()
  return pastSessions(page).allInnerTexts()
}

/** The sentence, the numbers and the verdicts of a review. */
async function reviewOf({ page, goTo }: Laptop, hash: string): Promise<readonly string[]> {
  await goTo(hash)
  await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
  const parts = ['.review__sentence', '.figures', '.counts', '.takes']
  return (await Promise.all(parts.map((part) => page.locator(part).allInnerTexts()))).flat()
}

async function figuresOf({ page, goTo }: Laptop, hash: string): Promise<readonly string[]> {
  await goTo(hash)
  await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
  return page.locator('.figure__value').allInnerTexts()
}

/** What a screen reader says of the field that has the focus, beside its name. */
async function describedFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}

/** The cloud comes to hold so many sessions of Clara's. */
function inCloud(sessions: number): Promise<void> {
  const hers = `sessions where user_id = (select id from auth.users where email = '${CLARA}')`
  return eventually(`${sessions} sessions in the cloud`, async () => (await countOf(hers)) === sessions)
}

async function countOf(rows: string): Promise<number> {
  const result = await backend.sql(`select count(*)::int as count from ${rows}`)
  return (result.rows as { count: number }[])[0]?.count ?? 0
}

async function nameInCloud(): Promise<string | null | undefined> {
  const { rows } = await backend.sql(`select display_name from users where email = '${CLARA}'`)
  return (rows as { display_name: string | null }[])[0]?.display_name
}
