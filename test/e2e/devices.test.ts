import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { COUNTED_CLICKS } from '../../renderer/devices/measure-latency'
import { pitch } from '../../shared/base/units'
import { nothingChecked } from '../../shared/performance/instrument-check'
import { axeFaults } from '../support/axe-faults'
import { openChromium, startApp, type RunningApp } from '../support/running-app'
import { deskOfDevices, scriptDevices, yes, type ScriptedDevices } from '../support/scripted-devices'

const [grand, pocket] = deskOfDevices.inputs
const [grandOut] = deskOfDevices.outputs
const [microphone] = deskOfDevices.audio.inputs

let home: string
let browser: Browser
let app: RunningApp
let page: Page
let desk: ScriptedDevices

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-devices-'))
  app = await startApp(home)
  const context = await browser.newContext({
    viewport: { width: 1024, height: 640 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  page = await context.newPage()
  desk = await scriptDevices(page, deskOfDevices)
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
})
afterEach(async () => {
  await page.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('the settings say of each piano how late it is and what is wrong with it, and choose by the keyboard', async () => {
  await openSettings()
  const pianos = row('piano')
  await pianos.getByText('Heard 12 ms late, ±3 ms: most people do not notice that. The app takes it off.').waitFor()
  await pianos.getByText('3 messages were lost on the way, so notes or pedals may be missing.').waitFor()
  await pianos.getByText(/^Bluetooth: the first note after a pause may come late/).waitFor()
  await pianos.getByRole('radio', { name: grand!.name }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => lastInput('devices/select')).toEqual({ key: pocket!.key })
  await pianos.getByRole('checkbox', { name: `Listen to ${pocket!.name} too` }).press('Space')
  await expect.poll(() => lastInput('devices/hear')).toEqual({ key: pocket!.key, isHeard: true })
  await pianos.getByRole('button', { name: `Forget the latency of ${grand!.name}` }).press('Enter')
  await expect.poll(() => lastInput('latency/forget')).toEqual({ key: grand!.key })
  expect(await axeFaults(page)).toEqual([])
}, 120_000)

test('a piano is tried in a dialog that ends with Esc, and the host is told of both', async () => {
  await openSettings()
  await row('tryPiano').getByRole('button').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Try your piano' })
  await dialog.getByText('No key was pressed yet.').waitFor()
  await expect.poll(() => lastInput('devices/beginCheck')).toBe(null)
  desk.tell({
    kind: 'instrumentChecked',
    check: {
      ...nothingChecked,
      lastKey: { pitch: pitch(66), velocity: 64, inputName: grand!.name },
      keyCount: 6,
      lowestPitch: pitch(21),
      highestPitch: pitch(108),
      softest: 64,
      loudest: 64,
      velocityCount: 1,
      keysDown: [pitch(66)],
      pedals: [{ pedal: 'sustain', value: 127, kind: 'switch' }],
    },
  })
  await dialog.getByText('F♯4').waitFor()
  await dialog.getByText(`key 66 from ${grand!.name}`).waitFor()
  await dialog.getByText(/^Every key sends the same loudness \(64\)/).waitFor()
  await dialog.getByText('up or down only').waitFor()
  expect(await dialog.locator('[data-down]').count()).toBe(1)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(lastInput('devices/endCheck')).toBe(null)
  expect(await page.evaluate(() => location.hash)).toBe('#/settings/devices')
}, 120_000)

test('latency is measured from the device light by Enter alone: the clicks are told, the taps counted, the figure said', async () => {
  const light = page.getByRole('button', { name: `Piano: ${grand!.name} is connected, 12 ms` })
  await light.press('Enter')
  await page.getByRole('menuitem', { name: 'Measure latency…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: `Latency of ${grand!.name}` })
  await dialog.getByRole('button', { name: 'Begin' }).waitFor()
  desk.answer('latency/finish', () => yes({ offsetMs: 31.2, jitterMs: 4, measuredAt: 1 }))
  await page.keyboard.press('Enter')
  await dialog.getByText('Now with each click').waitFor()
  expect(lastInput('latency/begin')).toEqual({ device: 'midi', key: grand!.key })
  expect((lastInput('latency/clicks') as { dueAts: number[] }).dueAts).toHaveLength(COUNTED_CLICKS)
  desk.tell({ kind: 'latencyTapped', tapCount: 5 })
  await dialog.getByText(`5 of ${COUNTED_CLICKS} heard`).waitFor()
  await dialog.getByText('31 ms, ±4 ms: taken off from now on.').waitFor({ timeout: 30_000 })
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(named('latency/cancel')).toEqual([])
}, 120_000)

test('who leaves a measurement has cancelled it', async () => {
  await openSettings()
  await row('piano')
    .getByRole('button', { name: `Measure latency: ${grand!.name}` })
    .press('Enter')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await expect.poll(() => named('latency/begin').length).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(() => named('latency/cancel').length).toBe(1)
}, 120_000)

test('a piano that is unplugged in mid-measurement ends it at once, is said, and does not come back as a dialog', async () => {
  await openSettings()
  const begin = row('piano').getByRole('button', { name: `Measure latency: ${grand!.name}` })
  await begin.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Latency of ${grand!.name}` })
  await dialog.getByRole('button', { name: 'Begin' }).press('Enter')
  await dialog.getByText('Now with each click').waitFor()
  desk.change((devices) => ({ ...devices, inputs: devices.inputs.filter(({ key }) => key !== grand!.key) }))
  await dialog.getByText(/was unplugged, so the measurement has ended\. Nothing was changed/).waitFor()
  expect(named('latency/cancel').length).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  desk.change(() => deskOfDevices)
  await begin.waitFor()
  expect(await dialog.count()).toBe(0)
}, 120_000)

test('a microphone that cannot be opened is said, and can be tested again', async () => {
  const choice = { key: microphone!.key, channel: 0, sampleRate: 48_000, bufferFrames: 256 } as const
  desk.change((devices) => ({ ...devices, audio: { ...devices.audio, choice } }))
  desk.answer('audio/start', () => ({ ok: false, sentence: 'Another program uses it.' }))
  await openSettings()
  await row('microphone').getByRole('button', { name: 'Test the microphone' }).press('Enter')
  await page.getByText('Another program uses it.').first().waitFor()
  await row('microphone').getByRole('button', { name: 'Test the microphone', pressed: false }).waitFor()
}, 120_000)

test('on the student’s instrument Listen hands notes over with their ends, and ends what sounds when it is stopped', async () => {
  desk.change((devices) => ({ ...devices, playsOn: grandOut!.key }))
  await page.getByRole('button', { name: 'Listen: the app plays it to you' }).click()
  await expect.poll(() => handedOver().length, { timeout: 30_000 }).toBeGreaterThan(2)
  for (const { startsAt, endsAt, velocity } of handedOver()) {
    expect(endsAt).toBeGreaterThan(startsAt)
    expect(velocity).toBeGreaterThan(0)
  }
  await page.getByRole('button', { name: 'Stop listening' }).click()
  await expect.poll(() => named('devices/silence').length).toBe(1)
  // Nothing of it came out of this computer.
  expect(await page.evaluate(() => window.pianoCoachSounded?.().notes.length ?? 0)).toBe(0)
}, 120_000)

test('a microphone is tested as long as its level is looked at, and what it lost is said', async () => {
  const choice = { key: microphone!.key, channel: 0, sampleRate: 48_000, bufferFrames: 256 } as const
  await openSettings()
  const part = row('microphone')
  await part.getByRole('combobox', { name: 'Device' }).selectOption(microphone!.key)
  await expect.poll(() => lastInput('audio/choose')).toEqual({ choice })
  const capture = { kind: 'on', sampleRate: 48_000, bufferFrames: 256, reportedLatencyMs: 9.4 } as const
  desk.change((devices) => ({
    ...devices,
    audio: { ...devices.audio, choice, capture: { ...capture, lostFrames: 512, overflows: 2 } },
  }))
  await part.getByRole('button', { name: 'Test the microphone' }).press('Enter')
  await part.getByText('512 frames were lost in 2 overflows. A larger buffer helps.').waitFor()
  desk.tell({ kind: 'audioHeard', level: { rmsDb: -30, peakDb: -6, noiseFloorDb: -58, isClipping: true } })
  await part.getByText('Too loud: turn it down').waitFor()
  expect(await part.getByRole('meter').getAttribute('aria-valuetext')).toBe('−30 dB')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => named('audio/stop').length).toBe(1)
}, 120_000)

test('without instruments there is one place to play through, and the reason why there is no microphone', async () => {
  const problem = 'No sound can be captured here. Install the sound library, then start the app again.'
  desk.change((devices) => ({
    ...devices,
    inputs: [],
    selected: null,
    outputs: [],
    audio: { ...devices.audio, inputs: [], problem },
  }))
  await openSettings()
  await row('playsOn').getByText('No instrument is connected that can be played on.').waitFor()
  expect(await row('playsOn').getByRole('radio', { name: 'This computer' }).isDisabled()).toBe(true)
  await row('microphone').getByText(problem).waitFor()
  // It looked by itself when it was opened.
  await expect.poll(() => named('audio/list').length).toBe(1)
  await row('microphone').getByRole('button', { name: 'Look again' }).press('Enter')
  await expect.poll(() => named('audio/list').length).toBe(2)
  await page.getByRole('searchbox').fill('loudspeaker')
  await page.getByText('One setting fits.').waitFor()
}, 120_000)

function row(setting: string) {
  return page.locator(`[data-setting="${setting}"]`)
}

async function openSettings(): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings/devices'
  })
  await page.getByRole('heading', { name: 'Devices' }).waitFor()
}

function named(name: string) {
  return desk.asked.filter((one) => one.name === name)
}

/** `undefined` while it was not asked. */
function lastInput(name: string): unknown {
  return named(name).at(-1)?.input
}

interface HandedOver {
  readonly startsAt: number
  readonly endsAt: number
  readonly velocity: number
}

function handedOver(): readonly HandedOver[] {
  return named('devices/play').flatMap(({ input }) => (input as { notes: readonly HandedOver[] }).notes)
}
