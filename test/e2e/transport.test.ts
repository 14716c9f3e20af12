import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Settings } from '../../shared/contract/settings'
import { axeFaults } from '../support/axe-faults'
import { builtSongs } from '../support/fresh-app'
import { openChromium, startApp, type RunningApp } from '../support/running-app'

const { score } = builtSongs()[0]!.imported

let home: string
let browser: Browser
let app: RunningApp
let page: Page

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-transport-'))
  browser = await openChromium()
  app = await startApp(home)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  await page.goto(app.url)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
})

/** A window that was never used: what was chosen for the song is forgotten with it. */
beforeEach(async () => {
  await page.goto(page.url().replace(/#.*$/, '#/'))
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
}, 120_000)

test('each way to practise is chosen by its name and stays in view by it', async () => {
  for (const name of ['Metronome', 'Wait', 'Loop', 'Follow']) {
    await modeButton().click()
    await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
    await closePopover()
    expect(await modeButton().innerText()).toBe(name)
  }
  await modeButton().click()
  await page.getByRole('checkbox', { name: /^Slow/ }).check()
  await closePopover()
  expect(await modeButton().innerText()).toBe('Follow, slow')
  await page.getByRole('button', { name: 'Quarter note = 60, 60 percent of the written tempo' }).waitFor()
}, 120_000)

test('the tempo goes by keys, by typing, and back to what is written by a click', async () => {
  const percent = page.getByRole('textbox', { name: 'Percent of the written tempo' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: /^Quarter note = 95, 95 percent/ }).waitFor()
  await percent.fill('72')
  await percent.press('Enter')
  await page.getByRole('button', { name: /^Quarter note = 72, 72 percent/ }).click()
  await page.getByRole('button', { name: 'Quarter note = 100, as written' }).waitFor()
  expect(await percent.inputValue()).toBe('100')
}, 120_000)

test('a drag on the timeline loops its bars, the chip names them and lets them go', async () => {
  await drag(barPlace(2), barPlace(4))
  await page.getByRole('button', { name: 'Loop: bars 3–5. Change it' }).waitFor()
  await page.getByText('Listening: play bars 3 to 5, round and round.').waitFor()
  await page.getByText('3:1', { exact: true }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.down('Shift')
  await page.mouse.click(...(await pointOf(barPlace(6))))
  await page.keyboard.up('Shift')
  await page.getByRole('button', { name: 'Loop: bars 3–7. Change it' }).waitFor()
  await page.getByRole('slider', { name: 'End of the loop' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: 'Loop: bars 3–6. Change it' }).waitFor()
  await page.keyboard.down('Shift')
  await page.mouse.click(...(await pointOf(barPlace(3))))
  await page.keyboard.up('Shift')
  await page.getByRole('button', { name: 'Loop: bars 4–6. Change it' }).waitFor()

  await page.getByRole('button', { name: 'Release the loop' }).click()
  await page.getByRole('button', { name: 'Loop these bars' }).waitFor()
  expect(await modeButton().innerText()).toBe('Follow')
}, 120_000)

test('a loop is made by the keyboard alone, and clicks along when it is asked to', async () => {
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('[')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press(']')
  await page.getByRole('button', { name: 'Loop: bars 2–4. Change it' }).waitFor()
  await page.keyboard.press('Shift+M')
  await page.getByRole('button', { name: 'Click along with the loop', pressed: true }).waitFor()
  await page.keyboard.press('Space')
  await page.getByText('Listening: play bars 2 to 4, round and round.').waitFor()
  expect(await modeButton().innerText()).toBe('Loop')
}, 120_000)

test('one goes through the piece by bars, by notes and on the timeline', async () => {
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByText('1:2', { exact: true }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByText('2:1', { exact: true }).waitFor()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByText('1:4', { exact: true }).waitFor()
  await page.mouse.click(...(await pointOf(barPlace(5))))
  const slider = page.getByRole('slider', { name: 'Where you are in the piece' })
  await page.getByText('6:1', { exact: true }).waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('Bar 6')
  await slider.press('End')
  await page.getByText(`${score.bars.at(-1)!.number}:1`, { exact: true }).waitFor()
}, 120_000)

test('a command that was bound anew listens to its new key, which the list of keys shows', async () => {
  changeSettings({ keyBindings: { loop: 'Shift+KeyX' } })
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
  await page.keyboard.press('Shift+L')
  await page.keyboard.press('Shift+X')
  await page.getByRole('button', { name: 'Loop: bars 1–2. Change it' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Loop, or Follow again').locator('xpath=..').getByText('X').waitFor()
  await page.keyboard.press('Escape')
  changeSettings({ keyBindings: {} })
}, 120_000)

test('the lowest key of the piano stops and starts, and the list of keys says so', async () => {
  changeSettings({ areLowKeysCommands: true })
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
  await strikeLowestKey()
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  await strikeLowestKey()
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('img', { name: /^The lowest keys of the piano, from the left: A0: Start, stop/ }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  changeSettings({ areLowKeysCommands: false })
}, 120_000)

test('the bar stays in the window and its targets large, down to the smallest one', async () => {
  await page.keyboard.press('Shift+L')
  await page.setViewportSize({ width: 1024, height: 640 })
  const bar = page.getByRole('group', { name: 'Transport' })
  await bar.waitFor()
  const box = await bar.boundingBox()
  const buttons = await bar.getByRole('button').all()
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()))
  expect(boxes.filter((one) => !one || one.x < 0 || one.x + one.width > 1024 || one.height < 40)).toEqual([])
  expect(box!.height).toBeLessThanOrEqual(112)
  await page.setViewportSize({ width: 1440, height: 900 })
}, 120_000)

test('from the library to the review by the keyboard alone', async () => {
  changeSettings({ hasBegun: true })
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  await page.keyboard.press('F3')
  await page.getByRole('searchbox').waitFor()
  const song = page
    .getByRole('link', { name: /Ode to Joy/ })
    .or(page.getByRole('button', { name: /Ode to Joy/ }))
    .first()
  await song.waitFor()
  for (let tabs = 0; tabs < 60 && !(await song.evaluate((one) => one === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(/^Listening:/).waitFor()
  await page.keyboard.press('c')
  await page.getByText(/^Following you/).waitFor()
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Bars to work on' }).waitFor()
}, 120_000)

function modeButton() {
  return page.getByRole('button', { name: /^Practice mode: / })
}

async function closePopover(): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The middle of a bar on the timeline, as a share of its width. */
function barPlace(barIndex: number): number {
  const bar = score.bars[barIndex]!
  return (bar.onset + bar.duration / 2) / score.end
}

async function pointOf(share: number): Promise<[x: number, y: number]> {
  const box = await page.getByRole('slider', { name: 'Where you are in the piece' }).boundingBox()
  return [box!.x + share * box!.width, box!.y + box!.height / 2]
}

async function drag(from: number, to: number): Promise<void> {
  await page.mouse.move(...(await pointOf(from)))
  await page.mouse.down()
  await page.mouse.move(...(await pointOf((from + to) / 2)))
  await page.mouse.move(...(await pointOf(to)))
  await page.mouse.up()
}

async function strikeLowestKey(): Promise<void> {
  const box = await page.getByRole('group', { name: 'On-screen piano' }).boundingBox()
  await page.mouse.click(box!.x + 4, box!.y + box!.height - 8)
}

/** As the page of settings does, without its looks. */
function changeSettings(settings: Partial<Settings>): void {
  const database = new Database(join(home, 'piano-coach.sqlite'))
  const write = database.prepare(
    'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  )
  for (const [key, value] of Object.entries(settings)) write.run(key, JSON.stringify(value))
  database.close()
}
