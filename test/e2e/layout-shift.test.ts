import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { levels } from '../support/practice-levels'
import { storePractice, type PractisedSession } from '../support/practised-session'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

/** "Good" by web.dev/cls is 0.1; what we draw stands where it will stay. */
const MOST_SHIFT = 0.05

let home: string
let app: RunningApp
let browser: Browser
let page: Page
let practised: PractisedSession

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-shift-'))
  await (await startApp(home)).stop()
  practised = storePractice(home, /^Arabesque/, { ...levels.beginner, seed: 1 })
  app = await startApp(home)
  browser = await openChromium()
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.addInitScript(() => {
    const summed = window as unknown as { shifts: number }
    summed.shifts = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) summed.shifts += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
}, 90_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('no page jumps when what it waited for arrives', async () => {
  const song = `#/songs/${practised.songId}`
  const screens = [
    { name: 'practice', hash: `${song}/practice`, isThere: () => page.getByText(/^Listening:/) },
    { name: 'library', hash: '#/library', isThere: () => page.getByRole('row').nth(3) },
    {
      name: 'review',
      hash: `${song}/sessions/${practised.sessionId}`,
      isThere: () => heading('What a teacher would say'),
    },
    { name: 'settings', hash: '#/settings', isThere: () => heading('Devices') },
  ]
  for (const { name, hash, isThere } of screens) {
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
    await page.reload()
    await isThere().waitFor()
    await page.waitForTimeout(500)
    const shift = await page.evaluate(() => (window as unknown as { shifts: number }).shifts)
    console.log(`Layout shift of ${name}: ${shift.toFixed(4)}`)
    expect(shift, name).toBeLessThan(MOST_SHIFT)
  }
}, 90_000)

const heading = (name: string) => page.getByRole('heading', { name })
