import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TUNE, zipBomb } from '../support/broken-files'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

const BOMB_BYTES = 200 * 1024 * 1024
let home: string
let app: RunningApp
let browser: Browser
let page: Page

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-import-'))
  writeFileSync(join(home, 'tune.musicxml'), TUNE)
  writeFileSync(join(home, 'half.musicxml'), TUNE.slice(0, TUNE.length / 2))
  writeFileSync(join(home, 'bomb.mxl'), zipBomb(BOMB_BYTES))
  app = await startApp(join(home, 'data'))
  browser = await openChromium()
  page = await browser.newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('searchbox').waitFor()
})

afterAll(async () => {
  await browser.close()
  await app.kill()
  rmSync(home, { recursive: true, force: true })
})

test('broken files are refused in a sentence each, and the library is as it was', async () => {
  const before = { songs: await songs(), rows: await rowCount() }
  await add('half.musicxml', 'bomb.mxl')
  const refusals = page.getByRole('region', { name: 'Adding music' }).locator('.import--refused .import__state')
  await expect.poll(() => refusals.count(), { timeout: 60_000 }).toBe(2)
  const [half, bomb] = await refusals.allInnerTexts()
  expect([half, bomb].map((sentence) => /^[A-Z“].+\.$/s.test(sentence ?? ''))).toEqual([true, true])
  expect(half).not.toBe(bomb)
  expect({ songs: await songs(), rows: await rowCount() }).toEqual(before)
}, 120_000)

test('a good file is added once, can be practised at once, and its message does not lie on the music', async () => {
  const before = await songs()
  await add('tune.musicxml')
  await page.getByText('Added to your library').waitFor()
  const [first, ...others] = await songs()
  expect(first).toBe('Practise Tune')
  // Rows out of sight are not in the page, so that one may have left it at the end.
  const seen = Math.min(before.length, others.length)
  expect(seen).toBeGreaterThan(5)
  expect(others.slice(0, seen)).toEqual(before.slice(0, seen))
  const rows = await rowCount()
  await add('tune.musicxml')
  await page.getByText('Already in your library').waitFor()
  expect(await songs()).toEqual([first, ...others])
  expect(await rowCount()).toBe(rows)

  await page.getByRole('link', { name: 'Practise Tune' }).click()
  await page.waitForSelector('.score-stage[data-is-drawn=true] g.notehead')
  expect(await page.locator('g.notehead').count()).toBe(3)
  expect(await page.getByRole('region', { name: 'Adding music' }).count()).toBe(0)
}, 120_000)

async function add(...names: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add music…' }).click()
  await (await chooser).setFiles(names.map((name) => join(home, name)))
}

/** Of the whole list, also what is out of sight. */
function rowCount(): Promise<string | null> {
  return page.getByRole('table').getAttribute('aria-rowcount')
}

function songs(): Promise<readonly (string | null)[]> {
  return page
    .getByRole('link', { name: /^Practise / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? link.textContent))
}
