import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from '../support/axe-faults'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

let home: string
let app: RunningApp
let browser: Browser
let page: Page

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-accessibility-'))
  writeFileSync(join(home, 'not-music.txt'), 'Tomorrow, and tomorrow, and tomorrow')
  writeFileSync(join(home, 'tune.abc'), 'X:1\nT:A tune of my own\nM:4/4\nL:1/4\nK:G\nGABc|d2d2|\n')
  app = await startApp(home)
  browser = await openChromium()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto(app.url)
  await listening()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('the practice screen is accessible, and each menu and dialog over it', async () => {
  expect(await faults()).toEqual([])
  for (const name of ['View', 'More', /^Piano: /]) {
    await page.getByRole('button', { name }).click()
    await page.getByRole('menu').waitFor()
    expect(await faults(), String(name)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  for (const mode of [/^Metronome/, /^Loop/, /^Wait/, /^Follow/]) {
    await page.getByRole('button', { name: /^Practice mode: / }).click()
    await page.getByRole('radio', { name: mode }).check()
    expect(await faults(), String(mode)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await faults(), 'keys').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}, 120_000)

test('after a menu was opened with the mouse Space is for the music, and after the keyboard for its button', async () => {
  const more = page.getByRole('button', { name: 'More' })
  const menu = page.getByRole('menu')
  await more.click()
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await page.keyboard.press('Space')
  await page.getByText(/^Paused/).waitFor()
  await page.keyboard.press('Space')
  await listening()

  await more.press('Enter')
  await menu.waitFor()
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await listening()
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true)
}, 60_000)

test('the review is accessible, with its table and the past sessions', async () => {
  await page.keyboard.press('c')
  await page.getByText(/^Following you/).waitFor()
  expect(await faults(), 'while playing').toEqual([])
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
  expect(await faults(), 'review').toEqual([])
  await page.getByRole('button', { name: 'Show every note as a table' }).click()
  await page.getByRole('table').waitFor()
  expect(await faults(), 'every note').toEqual([])
  await page.keyboard.press('Escape')
  await goTo((await page.evaluate(() => location.hash)).replace(/\/review\/.*$/, '/sessions'))
  await page.getByRole('list', { name: 'Past sessions' }).waitFor()
  expect(await faults(), 'past sessions').toEqual([])
}, 60_000)

test('the library is accessible, also while it adds music, refuses a file and asks before it deletes', async () => {
  await goTo('#/library')
  await page.getByRole('searchbox').waitFor()
  expect(await faults()).toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add music…' }).click()
  await (await chooser).setFiles([join(home, 'tune.abc'), join(home, 'not-music.txt')])
  await page.getByText(/^This is not a score/).waitFor()
  await page.getByText('Your music').first().waitFor()
  expect(await faults(), 'imports').toEqual([])
  await page.getByRole('button', { name: 'Take A tune of my own out of the library' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await faults(), 'before deleting').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('no such song')
  await page.getByText('No song matches “no such song”.').waitFor()
  expect(await faults(), 'nothing found').toEqual([])
}, 60_000)

test('today, the path, a lesson, studies and achievements are accessible', async () => {
  for (const [hash, what] of [
    ['#/today', page.getByRole('radio', { name: '20 min' })],
    ['#/path', page.getByRole('list', { name: 'Units of the path' })],
    ['#/studies', page.getByRole('button', { name: 'Give me a piece' })],
    ['#/achievements', page.getByRole('heading', { name: 'Still to come' })],
  ] as const) {
    await goTo(hash)
    await what.waitFor({ state: 'attached' })
    expect(await faults(), hash).toEqual([])
  }
  await goTo('#/path')
  for (const lesson of [/Next/, /Locked/]) {
    await page.getByRole('link', { name: lesson }).first().click()
    await page.getByRole('heading', { name: 'Exercises' }).waitFor()
    expect(await faults(), String(lesson)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('list', { name: 'Units of the path' }).waitFor()
  }
}, 120_000)

test('the settings and what is said about the app are accessible', async () => {
  for (const screen of ['Settings', 'About']) {
    await goTo(`#/${screen.toLowerCase()}`)
    await page.getByRole('heading', { name: screen, exact: true }).waitFor()
    expect(await faults(), screen).toEqual([])
  }
}, 60_000)

async function listening(): Promise<void> {
  await page.getByText(/^Listening:/).waitFor()
}

async function goTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

function faults(): Promise<readonly string[]> {
  return axeFaults(page)
}
