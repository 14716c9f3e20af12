import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { PULSE_RATE, startPulse, whyNoPulse, type Pulse } from '../rig/pulse'
import { openChromium, startApp, type RunningApp } from '../support/running-app'
import { silence } from '../support/test-sounds'

/** A real microphone, from the sound system through the addon and the host to the window and back. */
const addonFile = resolve(import.meta.dirname, '../../out/native/audio.node')
const whyNot = existsSync(addonFile) ? whyNoPulse() : 'the sound capture is not built: no compiler or no PortAudio'

/** On a machine that is busy the sound stutters, and the app rightly says that it was too uneven. Ours. */
const MOST_ROUNDS = 4

const INPUT_KEY = 'ALSA/pulse#1'

let home: string
let pulse: Pulse
let browser: Browser
let app: RunningApp
let page: Page

beforeAll(async () => {
  if (whyNot) return
  pulse = await startPulse()
  // The app and Chromium find this server, and no other.
  for (const [name, value] of Object.entries(pulse.environment)) vi.stubEnv(name, value)
  browser = await openChromium({ isHeard: true })
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  if (whyNot) return
  await browser.close()
  await pulse.stop()
})

beforeEach(async (context) => {
  if (whyNot) context.skip(whyNot)
  home = mkdtempSync(join(tmpdir(), 'piano-coach-microphone-'))
  app = await startApp(home)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  await page.evaluate(() => {
    location.hash = '#/settings/devices'
  })
  await microphone().getByRole('combobox', { name: 'Device' }).selectOption(INPUT_KEY)
})
afterEach(async () => {
  if (whyNot) return
  await page.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('an input is chosen without being looked for, and its level moves while something plays', async () => {
  await microphone().getByRole('button', { name: 'Test the microphone' }).click()
  await microphone()
    .getByText(/^Listening at .* with 256 frames/)
    .waitFor()
  const meter = microphone().getByRole('meter')
  await expect.poll(() => meter.getAttribute('aria-valuetext')).toBe('Silent')
  const played = playTone(3)
  await expect.poll(() => meter.getAttribute('aria-valuetext'), { timeout: 10_000 }).toBe('−9 dB')
  await played
  await microphone().getByRole('button', { name: 'Stop the test' }).click()
  await microphone().getByText('Not listening.').waitFor()
}, 120_000)

test('the window that is loaded anew goes on listening, and ends it when the settings are left', async () => {
  await microphone().getByRole('button', { name: 'Test the microphone' }).click()
  await microphone()
    .getByText(/^Listening at/)
    .waitFor()
  await page.reload()
  await microphone()
    .getByText(/^Listening at/)
    .waitFor()
  await microphone().getByRole('button', { name: 'Stop the test' }).waitFor()
  await page.keyboard.press('Escape')
  await microphone().waitFor({ state: 'detached' })
  await page.evaluate(() => {
    location.hash = '#/settings/devices'
  })
  await microphone().getByText('Not listening.').waitFor()
}, 120_000)

test('the click of the app, heard by its own microphone, says how late that is, and the figure is kept', async () => {
  await microphone()
    .getByRole('button', { name: /^Measure latency/ })
    .click()
  const dialog = page.getByRole('dialog')
  const told = dialog.getByText(/^\d+ ms, ±\d+ ms: taken off from now on\.$/)
  const next = dialog.getByRole('button', { name: /^(Begin|Try again)$/ })
  for (let round = 0; round < MOST_ROUNDS && !(await told.isVisible()); round += 1) {
    await next.click()
    await told.or(next).first().waitFor()
  }
  await told.waitFor()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  await microphone()
    .getByText(/^Heard \d+ ms late/)
    .waitFor()
}, 240_000)

function microphone() {
  return page.locator('[data-setting="microphone"]')
}

async function playTone(seconds: number): Promise<void> {
  const tone = silence(seconds, PULSE_RATE).map((_, frame) => 0.5 * Math.sin((2 * Math.PI * 440 * frame) / PULSE_RATE))
  const args = ['--playback', '--format=float32le', '--channels=1', `--rate=${PULSE_RATE}`]
  const player = spawn('pacat', args, { stdio: ['pipe', 'ignore', 'inherit'] })
  player.stdin.end(Buffer.from(tone.buffer))
  await once(player, 'exit')
}
