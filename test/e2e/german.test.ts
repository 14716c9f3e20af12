import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { levels } from '../support/practice-levels'
import { type PractisedSession, storePractice } from '../support/practised-session'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

let home: string
let app: RunningApp
let browser: Browser
let page: Page
let practised: PractisedSession

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-german-'))
  // The first start fills the library.
  const first = await startApp(home)
  await first.stop()
  practised = storePractice(home, /^Arabesque/, { ...levels.beginner, seed: 1 })
  app = await startApp(home)
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1024, height: 640 }, locale: 'en-GB' })).newPage()
  page.setDefaultTimeout(15_000)
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const language = () => page.locator('html').getAttribute('lang')

async function goTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

/** What stands beside the window, or is cut off at an edge without being meant to scroll. */
async function burstWords(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isBurst = (element: Element) => {
      const { right, left, width, height } = element.getBoundingClientRect()
      const isSeen = width > 1 && height > 1
      const isOutside = right > window.innerWidth + 1 || left < -1
      const isCut = element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1
      return isSeen && (isOutside || isCut)
    }
    const pieces = document.querySelectorAll('button, h1, h2, label, [role="tab"]')
    return [...pieces].filter(isBurst).map((element) => element.textContent)
  })
}

test('the person chooses German in the settings, and the window speaks it at the same place', async () => {
  await page.goto(app.url)
  await page.waitForURL(/#\/songs\//)
  expect(await language()).toBe('en')
  await goTo('#/settings/language')
  await page.getByText('Deutsch', { exact: true }).click()
  await heading('Einstellungen')
  await page.getByRole('radio', { name: 'Wie der Computer' }).first().waitFor()
  expect([await language(), new URL(page.url()).hash]).toEqual(['de', '#/settings/language'])
  expect(await page.getByRole('radio', { name: 'Deutsch' }).isChecked()).toBe(true)
  expect(await burstWords()).toEqual([])
})

test('a song is practised in German', async () => {
  await goTo(`#/songs/${practised.songId}/practice`)
  await page.getByRole('button', { name: /^(Start|Stopp)/ }).waitFor()
  await page.getByText(/^Ich höre zu: /).waitFor()
  await page.getByRole('group', { name: 'Zeitleiste' }).waitFor()
  expect(await burstWords()).toEqual([])
})

test('a review talks of German notes', async () => {
  await goTo(`#/songs/${practised.songId}/sessions/${practised.sessionId}`)
  await heading('Was man im Unterricht sagen würde')
  await page.getByRole('button', { name: /^Falsche Töne/ }).waitFor()
  await page.getByRole('button', { name: 'Jeden Ton als Tabelle zeigen' }).click()
  const cells = page.getByRole('row').filter({ hasText: 'Falscher Ton' }).getByRole('cell')
  expect((await cells.allInnerTexts()).some((cell) => /^(([cdefgah]|b)(is|es)?|as|es)[¹²³]$/.test(cell.trim()))).toBe(
    true,
  )
  expect(await page.getByRole('row').filter({ hasText: 'Wrong note' }).count()).toBe(0)
  expect(await burstWords()).toEqual([])
})

test('the library says keys and numbers in German', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await goTo('#/library')
  await heading('Bibliothek')
  await page
    .getByRole('cell', { name: /^[A-H](is|es|s)?-Dur$/ })
    .first()
    .waitFor()
  const search = page.getByRole('searchbox', { name: 'Bibliothek durchsuchen' })
  await search.fill('Arabesque')
  const song = page.getByRole('row').filter({ hasText: 'Arabesque' }).first()
  const percentages = async () => {
    const cells = (await song.getByRole('cell').allInnerTexts()).map((cell) => cell.trim())
    return cells.filter((cell) => /^\d+\u00a0%$/.test(cell)).length
  }
  // The list follows the search a moment later.
  await expect.poll(percentages).toBe(1)
  await search.fill('moll')
  await page
    .getByRole('cell', { name: /^[a-h](is|es|s)?-Moll$/ })
    .first()
    .waitFor()
  expect(await burstWords()).toEqual([])
})

test('what the host refuses is refused in German, and the next window is German from its first word', async () => {
  await goTo('#/library')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Noten hinzufügen/ }).click()
  await (await chooser).setFiles({ name: 'leer.musicxml', mimeType: 'text/xml', buffer: Buffer.from('') })
  await page.getByText('Diese Datei ist leer.').first().waitFor()
  await page.reload()
  await heading('Bibliothek')
  expect(await language()).toBe('de')
})
