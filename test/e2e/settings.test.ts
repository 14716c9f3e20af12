import { mkdtempSync, rmSync } from 'node:fs'
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
  home = mkdtempSync(join(tmpdir(), 'piano-coach-settings-'))
  app = await startApp(home)
  browser = await openChromium()
  const context = await browser.newContext({
    viewport: { width: 1024, height: 640 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  page = await context.newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  await goTo('#/settings')
  await page.getByRole('heading', { name: 'Devices' }).waitFor()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('typing finds settings by their words and by what they mean, and says when nothing fits', async () => {
  const search = page.getByRole('searchbox', { name: 'Search settings' })
  await search.fill('metronome')
  await page.getByText('5 settings fit.').waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Sound', 'Keys'])
  await search.fill('two bars')
  expect(await labels()).toEqual(['Counting in'])
  await search.fill('bagpipes')
  await page.getByText('No setting fits “bagpipes”.').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Show all settings' }).click()
  expect((await labels()).length).toBeGreaterThan(20)
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true)
}, 60_000)

test('the list of sections leads there by the keyboard, without a step that Back returns through', async () => {
  const titleY = (await page.getByRole('heading', { level: 1 }).boundingBox())?.y
  await page.getByRole('link', { name: 'Keys', exact: true }).press('Enter')
  const heading = page.getByRole('heading', { name: 'Keys' })
  expect(await heading.evaluate((title) => title === document.activeElement)).toBe(true)
  expect(await page.getByRole('link', { name: 'Keys', exact: true }).getAttribute('aria-current')).toBe('location')
  expect(await page.evaluate(() => location.hash)).toBe('#/settings/keys')
  // The window itself has not moved.
  expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toMatchObject({ y: titleY })
})

test('the next key pressed is the new one; a taken one, and one of the piano, are refused in a sentence', async () => {
  const line = page.getByRole('listitem').filter({ hasText: 'Restart this bar' })
  await line.getByRole('button', { name: 'Change the key of “Restart this bar”' }).press('Enter')
  await page.keyboard.press('r')
  await line
    .getByRole('alert')
    .getByText(/belongs to the piano/)
    .waitFor()
  await page.keyboard.press('Shift+KeyW')
  await line
    .getByRole('alert')
    .getByText(/^This key is taken: “Wait/)
    .waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Shift+KeyR')
  await line.getByText('Shift', { exact: true }).waitFor()
  await line.getByText('R', { exact: true }).waitFor()

  await line.getByRole('button', { name: 'Change the key of “Restart this bar”' }).press('Enter')
  await page.keyboard.press('Escape')
  await line.getByText('R', { exact: true }).waitFor()
  expect(await page.evaluate(() => location.hash)).toBe('#/settings/keys')
  await page.getByRole('button', { name: 'Reset all keys' }).click()
  await line.getByText('B', { exact: true }).waitFor()
})

test('what is set holds at once and in the next window: theme, high contrast, size of text', async () => {
  await choose('Theme', 'Dark')
  expect(await rootOf('data-theme')).toBe('dark')
  await choose('Theme', 'As the computer')
  await choose('Contrast', 'High')
  expect(await rootOf('data-contrast')).toBe('high')
  expect(await axeFaults(page, { isStrict: true })).toEqual([])
  await choose('Size of the text', '150%')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px')

  await page.addInitScript(noteFirstScale)
  await page.reload()
  await page.getByRole('heading', { name: 'Devices' }).waitFor()
  expect(await page.evaluate(() => (window as unknown as { firstScale?: string }).firstScale)).toBe('1.5')
}, 60_000)

test('at 150 % nothing runs out of a window of 1024 × 640', async () => {
  for (const { hash, heading } of [
    { hash: '#/settings', heading: 'Settings' },
    { hash: '#/about', heading: 'About' },
    { hash: '#/data', heading: 'Your data' },
    { hash: '#/account', heading: 'Account' },
    { hash: '#/library', heading: 'Library' },
    { hash: '#/', heading: 'Ode to Joy' },
  ]) {
    await goTo(hash)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    if (hash === '#/') await page.getByText(/^Listening:/).waitFor()
    expect(await cutOff(), hash).toEqual([])
  }
}, 60_000)

test('who asks the computer for more contrast gets it here without a choice', async () => {
  await goTo('#/settings/appearance')
  await choose('Size of the text', '100%')
  await choose('Contrast', 'Normal')
  expect(await rootOf('data-contrast')).toBe('normal')
  await page.emulateMedia({ contrast: 'more' })
  await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'high')
  await page.emulateMedia({ contrast: 'no-preference' })
  await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'normal')
})

test('with the colours of Windows’ contrast themes everything has an edge and axe finds nothing', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  const widths = await page
    .getByRole('button', { name: /^Try: / })
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderTopWidth))
  expect(new Set(widths)).toEqual(new Set(['1px']))
  expect(await axeFaults(page)).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}, 60_000)

test('the language is kept for the next window, which opens at the same place', async () => {
  await goTo('#/settings/language')
  await choose('Language', 'English')
  await page.waitForFunction(() => localStorage.getItem('piano-coach:language') === 'en')
  await page.reload()
  await page.getByRole('heading', { name: 'Language' }).waitFor()
  expect(await page.evaluate(() => [document.documentElement.lang, location.hash])).toEqual([
    'en',
    '#/settings/language',
  ])
  expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true)
  // A window that was told another choice last time, in another language, starts in that and comes back by itself.
  await page.evaluate(() => localStorage.setItem('piano-coach:language', 'de'))
  await page.reload()
  await page.getByRole('heading', { name: 'Language' }).waitFor()
  await page.waitForFunction(() => localStorage.getItem('piano-coach:language') === 'en')
})

function labels(): Promise<readonly string[]> {
  return page.locator('.setting__label').allInnerTexts()
}

async function choose(group: string, option: string): Promise<void> {
  const radio = page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: option, exact: true })
  await radio.check({ force: true })
}

function rootOf(attribute: string): Promise<string | null> {
  return page.evaluate((name) => document.documentElement.getAttribute(name), attribute)
}

async function goTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

/** The size of text when the first thing of ours stands on the page: before the host was asked. */
function noteFirstScale(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('#window > *')) return
    watch.disconnect()
    const scale = document.documentElement.style.getPropertyValue('--text-scale')
    Object.assign(window, { firstScale: scale })
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** Controls that reach over the right edge of the window, and pages that must be pushed sideways to be read. */
function cutOff(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, a, input, h1, p')].filter(
      (control) => !control.closest('.unseen') && !control.classList.contains('unseen'),
    )
    const over = controls.filter((control) => {
      const { left, right, width } = control.getBoundingClientRect()
      return width > 0 && (right > innerWidth + 1 || left < -1)
    })
    const pushed = [...document.querySelectorAll('main, .screen, .transport')].filter(
      (place) => place.scrollWidth > place.clientWidth + 1,
    )
    return [...over, ...pushed].map((element) => element.outerHTML.slice(0, 120))
  })
}
