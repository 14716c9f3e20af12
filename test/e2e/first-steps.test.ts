import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { encode } from '@msgpack/msgpack'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { axeFaults } from '../support/axe-faults'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

/** The first bar of the first tune, E E F G, and what stands on those keys of the computer. */
const FIRST_BAR = [64, 64, 65, 67]
const FIRST_BAR_KEYS = ['c', 'c', 'v', 'b']

let home: string
let app: RunningApp
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-first-steps-'))
  app = await startApp(home)
  browser = await openChromium()
  context = await browser.newContext({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.addInitScript(() => {
    const counted = window as unknown as { clicks: number }
    counted.clicks = 0
    // Keys on screen are played, not clicked through.
    const count = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('.screen-piano')) counted.clicks += 1
    }
    window.addEventListener('click', count, true)
  })
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('the first launch leads by the keyboard alone to a lit note and a scored bar, and is asked for once', async () => {
  const beganMs = performance.now()
  await page.goto(app.url)
  const guide = page.getByRole('complementary', { name: 'How to begin' })
  await guide.getByText('Press the lit key', { exact: true }).waitFor()
  await guide.getByText('The lit key is E4: click it, or press C on this keyboard.').waitFor()
  await page.getByText(/^Listening:/).waitFor()
  await page.keyboard.press('c')
  await page.waitForSelector('[data-verdict="correct"]')
  console.log(`From page load to a lit note: ${Math.round(performance.now() - beganMs)} ms.`)
  await guide.getByText('Heard: the keys of this computer').waitFor()
  await guide.getByText('Now play the lit keys: bar 1').waitFor()
  expect(await axeFaults(page)).toEqual([])

  for (const key of FIRST_BAR_KEYS.slice(1)) await page.keyboard.press(key, { delay: 120 })
  await guide.getByText('Bar 1: four of four right.').waitFor()
  await guide.getByText('That is how it works: play on, or press Space to see the whole picture.').waitFor()
  expect(await clicks()).toBe(0)

  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
  await page.getByRole('button', { name: 'Practise again' }).click()
  await page.getByText(/^Listening:/).waitFor()
  expect(await guide.count()).toBe(0)
}, 120_000)

test('keys of a piano lead through it too, and a wrong one is said', async () => {
  await showAgain()
  const guide = page.getByRole('complementary', { name: 'How to begin' })
  const piano = await openPiano()
  await piano.strike(FIRST_BAR[0]!)
  await guide.getByText('Heard your piano').waitFor()
  await piano.strike(FIRST_BAR[1]!)
  await piano.strike(FIRST_BAR[2]! + 1)
  await piano.strike(FIRST_BAR[3]!)
  await guide.getByText('Bar 1: three of four right.').waitFor()
  piano.close()
}, 60_000)

test('the piano on screen needs no click beside its own keys', async () => {
  await showAgain()
  const guide = page.getByRole('complementary', { name: 'How to begin' })
  const before = await clicks()
  await pressOnScreen('C')
  await guide.getByText('Heard: the keys of this computer').waitFor()
  for (const letter of ['C', 'V', 'B']) await pressOnScreen(letter)
  await guide.getByText('Bar 1: four of four right.').waitFor()
  expect((await clicks()) - before).toBe(0)
}, 60_000)

test('Esc waves it away, for good, and the next Esc goes back', async () => {
  await showAgain()
  const guide = page.getByRole('complementary', { name: 'How to begin' })
  await page.keyboard.press('Escape')
  await guide.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => location.hash)).toMatch(/practice$/)
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
  expect(await guide.count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
}, 60_000)

async function showAgain(): Promise<void> {
  await goTo('#/settings')
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByText('The first steps are shown when you next practise.').waitFor()
  await goTo('#/')
  await page.getByRole('complementary', { name: 'How to begin' }).waitFor()
  await page.getByText(/^Listening:/).waitFor()
}

async function goTo(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

function clicks(): Promise<number> {
  return page.evaluate(() => (window as unknown as { clicks: number }).clicks)
}

async function pressOnScreen(letter: string): Promise<void> {
  const key = page.locator('.screen-key', {
    has: page.locator('.screen-key-letter', { hasText: new RegExp(`^${letter}$`) }),
  })
  const box = await key.boundingBox()
  if (!box) throw new Error(`No key on screen has the letter ${letter}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.9)
  await page.mouse.down()
  await page.waitForTimeout(120)
  await page.mouse.up()
}

/** Another line to the app, on which keys arrive that no window has pressed: as those of a piano do. */
async function openPiano() {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { host, origin } = new URL(page.url())
  const socket = new WebSocket(`ws://${host}/coach`, { headers: { origin, cookie } })
  await once(socket, 'open')
  let askId = 0
  const send = (pitch: number, isDown: boolean) => {
    askId += 1
    const key = { isDown, pitch, velocity: isDown ? 70 : 0, playedAt: Date.now() }
    socket.send(encode({ askId, name: 'session/playKeys', input: { keys: [key] } }))
  }
  return {
    strike: async (pitch: number) => {
      send(pitch, true)
      await page.waitForTimeout(150)
      send(pitch, false)
    },
    close: () => socket.close(),
  }
}
