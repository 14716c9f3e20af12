import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseMidi } from 'midi-file'
import { axeFaults } from '../support/axe-faults'
import { levels } from '../support/practice-levels'
import { type PractisedSession, storePractice } from '../support/practised-session'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

let home: string
let app: RunningApp
let browser: Browser
let page: Page
let practised: PractisedSession

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-why-'))
  // The first start fills the library.
  const first = await startApp(home)
  await first.stop()
  practised = storePractice(home, /^Arabesque/, { ...levels.beginner, seed: 1 })
  app = await startApp(home)
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  await openReview()
}, 60_000)

/** As it opens: at the longest take, with no note chosen. */
async function openReview(): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, `#/songs/${practised.songId}/sessions/${practised.sessionId}`)
  await page.getByRole('heading', { name: 'What a teacher would say' }).waitFor()
}

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

const why = () => page.getByRole('region', { name: 'Why this note was judged so' })
const counted = async (word: string) => {
  const said = await page
    .getByRole('list', { name: 'Notes' })
    .getByText(new RegExp(`\\d+ ${word}`))
    .innerText()
  return Number(said.split(' ')[0])
}

/** Arrow keys from note to note of the roll, until one of this kind is talked about. */
async function walkTo(verdict: string): Promise<void> {
  await page.getByRole('application').focus()
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('ArrowRight')
    if ((await why().getByRole('heading').innerText()).includes(verdict)) return
  }
  throw new Error(`No ${verdict} in this take`)
}

async function clickFirstMistake(): Promise<void> {
  const head = page.locator('.mark-cross').first()
  await head.waitFor({ state: 'attached' })
  // The score may still be gliding to its worst bar.
  const clickHead = async () => {
    await head.scrollIntoViewIfNeeded()
    const box = (await head.boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    return why().isVisible()
  }
  await expect.poll(clickHead, { timeout: 20_000, interval: 500 }).toBe(true)
}

test('a click on a note head in the score says why it was judged so', async () => {
  await clickFirstMistake()
  await why()
    .getByText(/Expected at [\d.]+ s/)
    .waitFor()
  await why()
    .getByText(/^Struck with velocity \d+ of 127/)
    .waitFor()
  await why().getByRole('button', { name: 'Close' }).click()
  expect(await why().count()).toBe(0)
})

test('a note that is clicked in the score is shown in the take in which it was judged', async () => {
  const take = page.getByText(/^Take \d+ of \d+/)
  await clickFirstMistake()
  const own = await take.innerText()
  await why().getByRole('button', { name: 'Close' }).click()
  const next = page.getByRole('button', { name: 'Next take' })
  await ((await next.isEnabled()) ? next : page.getByRole('button', { name: 'Previous take' })).click()
  expect(await take.innerText()).not.toBe(own)
  await clickFirstMistake()
  expect(await take.innerText()).toBe(own)
  await why().getByRole('button', { name: 'Close' }).click()
}, 60_000)

test('the roll is walked by arrow keys, and the panel goes on from note to note', async () => {
  await page.reload()
  await openReview()
  await walkTo('Wrong note')
  await why()
    .getByText(/was played as/)
    .waitFor()
  const before = await why().getByRole('heading').innerText()
  await why().getByRole('button', { name: 'Next note' }).click()
  expect(await why().getByRole('heading').innerText()).not.toBe(before)
}, 60_000)

async function expectInView(drawn: string): Promise<void> {
  const box = await page.locator(`#window ${drawn}`).boundingBox({ timeout: 5000 })
  const stand = (await page.locator('.score-view').boundingBox())!
  expect(box!.y).toBeGreaterThanOrEqual(stand.y)
  expect(box!.y + box!.height).toBeLessThanOrEqual(stand.y + stand.height)
}

test('a wrong note that was right is overruled: the numbers change, and come back when it is taken back', async () => {
  await walkTo('Wrong note')
  const before = { wrong: await counted('wrong'), correct: await counted('correct') }
  await why().getByRole('button', { name: 'That key is right here' }).click()
  await why().getByText('You said that this key is right here.').waitFor()
  // The score stays at the note: it is ringed, its bar has its line, and both are in view.
  for (const drawn of ['.score-selected', '.score-pointed']) await expectInView(drawn)
  const rules = page.getByRole('list', { name: 'Your rules for this song' })
  expect(await rules.getByRole('listitem').count()).toBe(1)
  expect(await counted('wrong')).toBeLessThan(before.wrong)
  expect(await counted('correct')).toBeGreaterThan(before.correct)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Remove: Bar \d+: .* is right for / }).click()
  await rules.waitFor({ state: 'detached' })
  expect({ wrong: await counted('wrong'), correct: await counted('correct') }).toEqual(before)
}, 60_000)

test('a take that is stopped before its sound is loaded stays silent', async () => {
  const notes = () => page.evaluate(() => window.pianoCoachSounded?.().notes.length ?? 0)
  let letSoundsIn: () => void = () => undefined
  const isOpen = new Promise<void>((resolve) => {
    letSoundsIn = resolve
  })
  await page.route(/\.(ogg|opus|mp3|m4a|wav|flac)$/, async (route) => {
    await isOpen
    await route.continue()
  })
  const asked = page.waitForRequest(/\.(ogg|opus|mp3|m4a|wav|flac)$/)
  await page.getByRole('button', { name: 'Hear this take' }).click()
  await asked
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  const loaded = page.waitForResponse(/\.(ogg|opus|mp3|m4a|wav|flac)$/)
  letSoundsIn()
  await loaded
  await page.waitForTimeout(3000)
  expect(await notes()).toBe(0)
  await page.getByRole('button', { name: 'Hear this take' }).click()
  await expect.poll(notes, { timeout: 40_000 }).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
}, 90_000)

test('each chart of the take says in a sentence what it shows, and has its numbers as a table', async () => {
  for (const [tab, sentence] of [
    ['Timing', /notes within the 50 ms that count as in time/],
    ['Loudness', /^From \d+ to \d+ of 127/],
    ['Tempo', /^Between \d+ and \d+ quarter notes a minute/],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByText(sentence).waitFor()
    await page.getByRole('tabpanel').locator('canvas').waitFor()
    await page.getByText('Numbers as a table').click()
    expect(await page.getByRole('tabpanel').getByRole('row').count()).toBeGreaterThan(2)
  }
}, 60_000)

test('two takes are laid side by side, with what is better in words', async () => {
  await page.getByRole('tab', { name: 'Compare' }).click()
  await page.getByLabel('First').selectOption({ index: 1 })
  await page.getByText(/^The second was /).waitFor()
  expect(await page.getByRole('img', { name: /^Mistakes by bar: / }).count()).toBe(2)
  expect(await axeFaults(page)).toEqual([])
}, 60_000)

async function exported(item: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('the session and a take are exported as files that other programs read', async () => {
  const midi = await exported(/^Session as MIDI$/)
  const strokes = parseMidi(midi.bytes)
    .tracks.flat()
    .filter(({ type }) => type === 'noteOn')
  const keys = practised.report.verdicts.filter(({ playedIndex }) => playedIndex !== null)
  expect([midi.name.endsWith('.mid'), strokes.length]).toEqual([true, keys.length])

  const csv = (await exported(/^Session as CSV$/)).bytes.toString().trim().split('\r\n')
  expect([csv[0]?.startsWith('take,bar,hand,written'), csv.length - 1]).toEqual([
    true,
    practised.report.verdicts.length,
  ])

  const take = await exported(/^Take \d+ as JSON$/)
  const number = Number(/take (\d+)/.exec(take.name)?.[1])
  const document = JSON.parse(take.bytes.toString()) as { take: number; notes: readonly unknown[] }
  const own = practised.report.verdicts.filter((verdict) => verdict.take === number - 1)
  expect([document.take, document.notes.length]).toEqual([number, own.length])
}, 60_000)

test('the report goes to paper with its numbers, the score with its marks and a table of mistakes', async () => {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  // On a low stand some of the score is far from what is in view, and not drawn.
  await page.setViewportSize({ width: 1440, height: 560 })
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Print or save as PDF' }).click()
  const report = page.locator('.printed[data-is-ready=true]')
  await report.waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  expect(await report.locator('.mark-cross').count()).toBeGreaterThan(0)
  expect(await report.getByRole('row').count()).toBeGreaterThan(20)
  expect(await page.locator('#window').isVisible()).toBe(false)
  // Of the two views in the window only the one on paper makes ready for it.
  const undrawn = page.locator('#window .score-leaf:not([data-drawn])')
  const before = await undrawn.count()
  expect(before).toBeGreaterThan(0)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await undrawn.count()).toBe(before)
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThanOrEqual(3)
  expect(pages.length).toBeLessThan(20)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('.printed').count()).toBe(0)
  expect(await page.evaluate(() => typeof window.pianoCoachLatencies)).toBe('function')
}, 60_000)
