import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../electron/host/store/open-store'
import type { Store } from '../../electron/host/store/store'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { sessionId } from '../../shared/base/ids'
import { beats, epochMs } from '../../shared/base/units'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { beatsToMs } from '../../shared/music/tempo-map'
import { axeFaults } from '../support/axe-faults'
import { openChromium, startApp, type RunningApp } from '../support/running-app'
import { playSession } from '../support/play-session'
import { key, perform } from '../support/written-music'

let home: string
let app: RunningApp
let browser: Browser
let page: Page

/** Of a machine on which much else runs. */
const PATIENCE = { timeout: 20_000 }
/** Yesterday all of it right, at the written tempo; today too, but for one note of the second bar. */
const PRACTISED = 'Ode to Joy'

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-progress-'))
  // The first start fills the library.
  const first = await startApp(home)
  await first.stop()
  const opened = openStore(home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  play(opened.value, 1)
  play(opened.value, 0, 1)
  opened.value.close()

  app = await startApp(home)
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('what was practised shows in numbers, and the bars of two right days are mastered', async () => {
  await goTo('#/library')
  await page.getByRole('link', { name: 'Progress' }).press('Enter')
  await page.getByRole('heading', { name: 'Am I getting cleaner?' }).waitFor()
  expect(await factOf('Streak')).toBe('2 days in a row')
  expect(await factOf('Mastered')).toBe('7 bars')
  await page.getByText('of 8 bars played').waitFor()
  await page.getByText('in 2 sessions').waitFor()
  await page.getByText(/^You practised on 2 days of the last year/).waitFor()
  await page.getByText('7 bars of the 8 you have played, 7 of them in this time.').waitFor()
  const songs = page.getByRole('list', { name: 'Songs you practised' })
  expect(await songs.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('7 of 8 bars mastered')])
}, 60_000)

test('each chart can be read as a table, and another time is chosen by keyboard', async () => {
  const chart = page.getByRole('figure').filter({ hasText: 'How many clean takes?' })
  await page.getByRole('radio', { name: '3 months' }).press('ArrowLeft')
  expect(await page.getByRole('radio', { name: '4 weeks' }).isChecked()).toBe(true)
  await chart.getByText('Numbers as a table').press('Enter')
  const cells = await chart.getByRole('table').getByRole('row').allInnerTexts()
  expect(cells).toHaveLength(1 + 28)
  expect(cells.slice(1, 3).map((row) => row.split('\t').at(-1))).toEqual(['1', '1'])
  expect(cells.slice(3).every((row) => row.endsWith('0'))).toBe(true)
}, 60_000)

test('progress is accessible, narrow and wide', async () => {
  for (const [width, height] of [
    [1024, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await axeFaults(page), `${width} wide`).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}, 120_000)

test('today continues with the song practised last, and the library is sorted by what is mastered', async () => {
  await page.keyboard.press('F1')
  await page.getByRole('link', { name: `Continue ${PRACTISED}` }).waitFor()
  await page.keyboard.press('F3')
  await page.getByRole('button', { name: 'Mastered' }).press('Enter')
  await expect.poll(firstSong, PATIENCE).toBe(`Practise ${PRACTISED}`)
  expect(await page.getByRole('columnheader', { name: 'Mastered' }).getAttribute('aria-sort')).toBe('descending')
  await page.getByText('7 of 8 bars mastered', { exact: true }).first().waitFor({ state: 'attached' })
}, 60_000)

test('songs are found by keyboard: in the search without accents, in the list by their first letters', async () => {
  const search = page.getByRole('searchbox')
  await search.fill('FUR elise')
  await expect.poll(songNames, PATIENCE).toEqual(['Practise Für Elise (theme)'])
  await search.fill('')
  await expect.poll(async () => (await songNames()).length, PATIENCE).toBeGreaterThan(12)
  await search.press('ArrowDown')
  expect(await focused()).toBe(await firstSong())
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('gym')
  expect(await focused()).toMatch(/^Practise Gymnop/)
  await page.keyboard.press('Enter')
  await page.getByText(/^Listening:/).waitFor()
  await page.goBack()
}, 60_000)

test('filters narrow the list, and where nothing is left they are cleared by one button', async () => {
  await page.getByRole('combobox', { name: 'Practised or not' }).selectOption({ label: 'Practised' })
  await expect.poll(songNames, PATIENCE).toEqual([`Practise ${PRACTISED}`])
  await page.getByRole('combobox', { name: 'Metre' }).selectOption('3/4')
  await page.getByText('No song is like this. Clear a filter to see more.').waitFor()
  expect(await axeFaults(page), 'nothing found').toEqual([])
  await page.getByRole('button', { name: 'Clear filters' }).last().press('Enter')
  await expect.poll(async () => (await songNames()).length, PATIENCE).toBeGreaterThan(12)
}, 60_000)

test('each song shows its first system, and the library is accessible, narrow and wide', async () => {
  await expect.poll(() => page.locator('.cover--here').count(), { timeout: 90_000 }).toBeGreaterThan(8)
  await expect.poll(() => page.locator('.cover--waiting').count(), { timeout: 90_000 }).toBe(0)
  for (const [width, height] of [
    [1024, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await axeFaults(page), `${width} wide`).toEqual([])
  }
}, 180_000)

/** Plays the song as it is written, but for one note of a bar, and stores the session as the host does. */
function play(store: Store, daysAgo: number, wrongBar?: number): void {
  const card = store.library.list().find(({ title }) => title === PRACTISED)
  const score = card && store.library.open(card.songId)?.score
  if (!card || !score) throw new Error(`${PRACTISED} is not in the library`)
  const wrong = score.notes.find(({ bar }) => bar === wrongBar)?.index
  const clock = (beat: number) => beatsToMs(score.tempos, beats(beat))
  const events = perform(score, clock).map((event, index) =>
    index === wrong && event.kind === 'keyDown' ? key(event.pitch + 1, event.atMs) : event,
  )
  const now = Date.now()
  const session = {
    sessionId: sessionId(crypto.randomUUID()),
    songId: card.songId,
    startedAt: epochMs(now - daysAgo * DAY_MS),
    utcOffsetMinutes: 0 - new Date(now).getTimezoneOffset(),
    instrument: ownInstrument('Piano'),
  }
  playSession(store, session, score, events)
}

async function goTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

function factOf(label: string): Promise<string> {
  return page
    .locator('.fact', { has: page.getByText(label, { exact: true }) })
    .locator('.fact__value')
    .innerText()
}

function songNames(): Promise<readonly (string | null)[]> {
  return page
    .getByRole('link', { name: /^Practise / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
}

async function firstSong(): Promise<string | null | undefined> {
  return (await songNames())[0]
}

function focused(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}
