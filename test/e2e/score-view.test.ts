import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import type { BundledSong } from '../../electron/host/store/store'
import { semitonesByCode } from '../../renderer/keyboard/key-map'
import { defaultSettings } from '../../shared/contract/settings'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

const songs = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../out/songs/songs.json'), 'utf8'),
) as readonly BundledSong[]
const { score } = [...songs].sort((one, other) => one.order - other.order)[0]!.imported

let home: string
let browser: Browser
let app: RunningApp
let page: Page

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-score-view-'))
  app = await startApp(home)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
})
afterEach(async () => {
  await page.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('the next key is lit with its hand, and goes on with the player', async () => {
  await litKeysAre([score.notes[0]!.pitch])
  await page.keyboard.press(codeOf(score.notes[0]!.pitch))
  const next = score.notes.filter(({ onset }) => onset === score.notes[1]!.onset)
  await litKeysAre(next.map(({ pitch }) => pitch))
}, 40_000)

test('bars that are dragged over in the score are looped, and the loop is seen', async () => {
  const bars = page.locator('g.measure')
  const [from, to] = [await middleOf(bars.nth(1)), await middleOf(bars.nth(2))]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
  await page.locator('.score-loop').first().waitFor()
  await page.getByRole('button', { name: 'Practice mode: Loop' }).waitFor()
  await page.keyboard.press('Shift+L')
  await page.locator('.score-loop').first().waitFor({ state: 'detached' })
}, 40_000)

async function litKeysAre(pitches: readonly number[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.screen-key[data-lit]')].map((key) => key.dataset['pitch']).join() ===
      wanted,
    [...pitches].sort((one, other) => one - other).join(),
  )
}

function codeOf(wanted: number): string {
  return [...semitonesByCode].find(([, semitones]) => defaultSettings.keyboardBasePitch + semitones === wanted)![0]
}

async function middleOf(locator: ReturnType<Page['locator']>): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
