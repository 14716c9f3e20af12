import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openChromium, startApp, type RunningApp } from './running-app'

/** A computer of its own: the app with its data, and a window on it. */
export interface Laptop {
  readonly home: string
  readonly page: Page
  readonly goTo: (hash: string) => Promise<void>
  /** Opens a song and plays these keys of the computer keyboard; ends in the review. Returns the address of that. */
  readonly practise: (songHash: string, keys: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** One browser for all laptops of a test; the environment says which cloud the app comes with. */
export async function openLaptops(count: number): Promise<readonly Laptop[]> {
  const browser = await openChromium()
  const laptops: Laptop[] = []
  for (let number = 1; number <= count; number += 1) laptops.push(await openLaptop(browser, number === count))
  return laptops
}

async function openLaptop(browser: Browser, isLast: boolean): Promise<Laptop> {
  const home = mkdtempSync(join(tmpdir(), 'piano-coach-laptop-'))
  const app = await startApp(home)
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()

  const goTo = async (hash: string) => {
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
  }
  return {
    home,
    page,
    goTo,
    practise: async (songHash, keys) => {
      await goTo(songHash)
      await page.getByText(/^Listening:/).waitFor()
      for (const key of keys) await page.keyboard.press(key)
      await page.getByText(/^Following you/).waitFor()
      await page.keyboard.press('Space')
      await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
      return page.evaluate(() => location.hash)
    },
    close: () => closeLaptop(app, { home, page, browser: isLast ? browser : null }),
  }
}

interface Opened {
  readonly home: string
  readonly page: Page
  /** The last laptop takes the browser with it. */
  readonly browser: Browser | null
}

async function closeLaptop(app: RunningApp, { home, page, browser }: Opened): Promise<void> {
  await page.context().close()
  await browser?.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
}

/** Presses Tab until the control with this name has the focus; the name is its label, or what stands in it. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    })
    if (focused.trim() === name) return
    passed.push(focused.trim())
  }
  throw new Error(`Tab never reached “${name}”; it passed: ${passed.join(' | ')}`)
}

const MOST_TABS = 40
