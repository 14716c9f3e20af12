import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { BundledSong } from '../../electron/host/store/store'
import { semitonesByCode } from '../../renderer/keyboard/key-map'
import { defaultSettings } from '../../shared/contract/settings'
import { openChromium, startApp, type RunningApp } from './running-app'

export interface FreshApp {
  readonly page: Page
  /** Where its data is. */
  readonly home: string
}

/** Each test of the file gets an app that was never used, with its first song open and listening. */
export function eachOnFreshApp(take: (fresh: FreshApp) => void): void {
  let browser: Browser
  let app: RunningApp
  let fresh: FreshApp

  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    const home = mkdtempSync(join(tmpdir(), 'piano-coach-fresh-'))
    app = await startApp(home)
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    await page.goto(app.url)
    await page.getByText(/^Listening:/).waitFor()
    fresh = { page, home }
    take(fresh)
  })
  afterEach(async () => {
    await fresh.page.close()
    await app.stop()
    rmSync(fresh.home, { recursive: true, force: true })
  })
}

/** The songs of the build, in the order of the library. */
export function builtSongs(): readonly BundledSong[] {
  const file = resolve(import.meta.dirname, '../../out/songs/songs.json')
  const songs = JSON.parse(readFileSync(file, 'utf8')) as BundledSong[]
  return songs.sort((one, other) => one.order - other.order)
}

/** The physical key that sounds a pitch in the octaves the app starts with. */
export function computerKeyOf(pitch: number): string {
  const found = [...semitonesByCode].find(([, semitones]) => defaultSettings.keyboardBasePitch + semitones === pitch)
  if (!found) throw new Error(`No key of the computer sounds ${pitch}`)
  return found[0]
}
