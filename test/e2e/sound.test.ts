import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { semitonesByCode } from '../../renderer/keyboard/key-map'
import { defaultSettings } from '../../shared/contract/settings'
import type { ScoreNote } from '../../shared/music/score'
import { routeToHash } from '../../renderer/route'
import type { Sounded } from '../../renderer/sound/sounded'
import { builtSongs } from '../support/fresh-app'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

/** The first song for two hands whose right hand begins within the computer's keys, one key at a time. */
const duet = builtSongs().find(({ imported }) => {
  const right = handOf(imported.score.notes, 'right').slice(0, 6)
  const left = handOf(imported.score.notes, 'left')
  return left[0]?.onset === right[0]?.onset && right.every(({ pitch }, at) => codeOf(pitch) && isSingle(right, at))
})!
const { notes } = duet.imported.score

let home: string
let browser: Browser
let app: RunningApp
let page: Page
let soundedBefore = 0

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-sound-'))
  app = await startApp(home)
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  const route = routeToHash({ kind: 'practice', songId: bundledSongId(duet.slug), barIndex: 0 })
  await page.evaluate((hash) => (window.location.hash = hash), route)
  await page.getByText(duet.imported.title, { exact: true }).first().waitFor()
  await page.getByText(/^Listening:/).waitFor()
})
afterEach(async () => {
  await page.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

test('Listen moves the cursor, lights keys, and ends when the student plays', async () => {
  await page.getByRole('button', { name: 'Listen: the app plays it to you' }).click()
  await page.locator('.screen-key[data-down]').first().waitFor()
  await page
    .getByText(/^[2-9]:\d$/)
    .first()
    .waitFor()
  const heard = (await sounded()).notes.slice(0, 4).map(({ pitch }) => pitch)
  const written = notes.filter(({ onset }) => onset === notes[0]!.onset).map(({ pitch }) => pitch)
  expect(heard).toEqual(expect.arrayContaining(written.slice(0, 2)))
  await page.getByRole('button', { name: 'Stop listening' }).waitFor()

  await page.keyboard.press(codeOf(handOf(notes, 'right')[0]!.pitch)!)
  await page.getByRole('button', { name: 'Listen: the app plays it to you' }).waitFor()
  await page.locator('.screen-key[data-down]').first().waitFor({ state: 'detached' })
}, 90_000)

test('Shift P listens, and Space ends it without ending anything else', async () => {
  await page.keyboard.press('Shift+P')
  await page.getByRole('button', { name: 'Stop listening' }).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Listen: the app plays it to you' }).waitFor()
  await page.getByText(/^Listening:/).waitFor()
}, 90_000)

test('in Wait the app plays the left hand when the right hand struck its key', async () => {
  await practiseRightHand()
  await page.getByRole('button', { name: 'Wait for the right keys' }).click()
  await page.getByText('Listening: the score waits for each right key.').waitFor()
  const right = handOf(notes, 'right')
  await page.waitForTimeout(500)
  expect(await notesSince()).toEqual([])
  await page.keyboard.press(codeOf(right[0]!.pitch)!)
  await expectSounded(leftAt(right[0]!.onset, right[1]!.onset))
}, 90_000)

test('in Follow the app plays the left hand along, and holds where the student stops', async () => {
  await practiseRightHand()
  const right = handOf(notes, 'right').slice(0, 5)
  for (const [at, note] of right.entries()) {
    await page.keyboard.press(codeOf(note.pitch)!)
    await page.waitForTimeout(400 * ((right[at + 1]?.onset ?? note.onset) - note.onset))
  }
  const last = right.at(-1)!
  const next = handOf(notes, 'right')[5]!.onset
  await expectSounded(leftAt(right[0]!.onset, last.onset))
  await page.waitForTimeout(2500)
  const allowed = handOf(notes, 'left').filter(({ onset }) => onset <= next).length
  expect((await notesSince()).length).toBeLessThanOrEqual(allowed)
}, 90_000)

test('in Metronome the left hand goes on by the click when the student begins to play', async () => {
  await practiseRightHand()
  await page.keyboard.press('Shift+M')
  await page.getByRole('button', { name: 'Metronome', pressed: true }).waitFor()
  await page.keyboard.press('Space')
  await expect.poll(async () => (await notesSince()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
  await page.keyboard.press(codeOf(handOf(notes, 'right')[0]!.pitch)!)
  await page.getByText(/^Playing to the click/).waitFor()
  await page.waitForTimeout(1500)
  const heard = await notesSince()
  const strikes = heard.map(({ pitch, atMs }) => `${pitch} at ${Math.round(atMs)}`)
  expect(strikes).toEqual([...new Set(strikes)])
  const times = heard.map(({ atMs }) => atMs)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  const written = handOf(notes, 'left').slice(0, heard.length)
  expect(heard.map(({ pitch }) => pitch).toSorted()).toEqual(written.map(({ pitch }) => pitch).toSorted())
}, 90_000)

/** The app plays the other hand. */
async function practiseRightHand(): Promise<void> {
  await page.getByRole('button', { name: 'The other hand' }).click()
  await page.getByRole('checkbox', { name: 'The app plays the other hand' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+Digit2')
  await page.getByRole('radio', { name: 'Right', checked: true }).waitFor({ state: 'attached' })
  // Who is listened to anew is not played to.
  await page.waitForTimeout(1000)
  // The samples are read before anything can sound.
  await page.keyboard.press('Shift+P')
  await expect.poll(async () => (await sounded()).notes.length, { timeout: 40_000 }).toBeGreaterThan(0)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Listen: the app plays it to you' }).waitFor()
  soundedBefore = (await sounded()).notes.length
}

async function expectSounded(pitches: readonly number[]): Promise<void> {
  await expect
    .poll(async () => (await notesSince()).map(({ pitch }) => pitch), { timeout: 8000 })
    .toEqual(expect.arrayContaining([...pitches]))
}

/** What has sounded since the student began. */
async function notesSince(): Promise<Sounded['notes']> {
  return (await sounded()).notes.slice(soundedBefore)
}

async function sounded(): Promise<Sounded> {
  return page.evaluate((): Sounded => window.pianoCoachSounded?.() ?? { notes: [], clicks: [] })
}

function handOf(all: readonly ScoreNote[], hand: ScoreNote['hand']): readonly ScoreNote[] {
  return all.filter((note) => note.hand === hand && !note.isGrace)
}

/** What the left hand has from one beat up to another. */
function leftAt(from: number, until: number): readonly number[] {
  return handOf(notes, 'left')
    .filter(({ onset }) => onset >= from && onset < until)
    .map(({ pitch }) => pitch)
}

function isSingle(all: readonly ScoreNote[], at: number): boolean {
  return all[at - 1]?.onset !== all[at]?.onset
}

/** The computer's key for a pitch in the octaves that the app starts with. */
function codeOf(pitch: number): string | undefined {
  return [...semitonesByCode].find(([, semitones]) => defaultSettings.keyboardBasePitch + semitones === pitch)?.[0]
}
