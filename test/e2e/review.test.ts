import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  home = mkdtempSync(join(tmpdir(), 'piano-coach-review-'))
  // The first start fills the library.
  const first = await startApp(home)
  await first.stop()
  practised = storePractice(home, /^Arabesque/, { ...levels.beginner, seed: 1 })
  app = await startApp(home)
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  const hash = `#/songs/${practised.songId}/sessions/${practised.sessionId}`
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await page.getByRole('heading', { name: 'What a teacher would say' }).waitFor()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

const talkedAbout = () => page.locator('.bar-note h2').innerText()

test('what a teacher would say is listed in words, and a click goes to its first bar', async () => {
  const findings = practised.report.detail?.findings ?? []
  expect(findings.map(({ kind }) => kind)).toContain('wrongNotes')
  await page.getByRole('button', { name: /^Wrong notes/ }).click()
  const [bar] = findings.find(({ kind }) => kind === 'wrongNotes')?.bars ?? []
  expect(await talkedAbout()).toBe(`Bar ${(bar ?? 0) + 1}`)
})

test('why dynamics and the pedal are not judged is said in one line', async () => {
  expect(practised.report.detail?.pedal.reason).toBe('noPedalSent')
  await page.getByText('The pedal is not judged: none was heard.').waitFor()
})

test('the takes are listed, six at first, and a click goes to the first bar of one', async () => {
  const { takes } = practised.report
  const list = page.getByRole('list', { name: 'Takes' })
  expect(await list.getByRole('button').count()).toBe(6)
  await page.getByRole('button', { name: `Show all ${takes.length} takes` }).click()
  expect(await list.getByRole('button').count()).toBe(takes.length)
  await list.getByRole('button').last().click()
  expect(await talkedAbout()).toBe(`Bar ${(takes.at(-1)?.firstBar ?? 0) + 1}`)
  await page.getByRole('tab', { name: 'Tempo' }).click()
  await page.getByRole('heading', { name: /^Tempo of take \d+, bars? / }).waitFor()
  expect(await axeFaults(page)).toEqual([])
}, 60_000)

test('a row of the table of all notes opens by the keyboard and says why', async () => {
  await page.getByRole('button', { name: 'Show every note as a table' }).click()
  const wrong = page.getByRole('row').filter({ hasText: 'Wrong note' }).first()
  const disclosure = wrong.getByRole('button')
  await disclosure.focus()
  expect(await disclosure.getAttribute('aria-expanded')).toBe('false')
  const before = await wrong.boundingBox()
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: /was played as .*Expected at [\d.]+ s, played at [\d.]+ s/ }).waitFor()
  expect([await disclosure.getAttribute('aria-expanded'), await wrong.boundingBox()]).toEqual(['true', before])
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await disclosure.getAttribute('aria-expanded')).toBe('false')
}, 60_000)

test('a long table is drawn as far as it is read', async () => {
  await page.getByText('Every note', { exact: true }).last().click()
  const count = practised.report.verdicts.length
  const table = page.getByRole('table')
  expect(Number(await table.getAttribute('aria-rowcount'))).toBe(count + 1)
  const drawn = () => page.locator('.verdicts__row').count()
  expect(await drawn()).toBeLessThan(count)
  while ((await drawn()) < count)
    await page
      .getByRole('button', { name: /^Show \d+ more$/ })
      .scrollIntoViewIfNeeded({ timeout: 5000 })
      .catch(() => undefined)
  expect(await drawn()).toBe(count)
}, 60_000)
