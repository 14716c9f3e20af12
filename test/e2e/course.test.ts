import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { performScore } from '../../electron/host/perform-score'
import { pitch } from '../../shared/base/units'
import type { PlayedEvent } from '../../shared/performance/session-event'
import { builtSongs } from '../support/fresh-app'
import { createDice } from '../support/practice-dice'
import { openChromium } from '../support/running-app'
import { keysInTurn, openDay, type StudentDay } from '../support/student-day'

const [FIRST, SECOND] = ['Find your place', 'Steps and repeats']
const PIECE = 'Hot Cross Buns'
const PIECE_ROW = /^Hot Cross Buns/
const EXERCISE = /^Play five keys up and down/
const SEED_OF_NOISE = 7
/** Of a machine on which much else runs. */
const PATIENCE = { timeout: 30_000 }

let browser: Browser
let home: string
let day: StudentDay
let page: Page

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'piano-coach-course-'))
})
afterEach(async () => {
  await day.end()
  rmSync(home, { recursive: true, force: true })
})

test('a fresh student comes from a locked lesson to one star, to three, and on the next day to mastery', async () => {
  await begin(0)
  await lookAtPath()
  await doExercise()
  await earnStars()
  expect(await day.end()).toBe(0)

  await begin(1)
  await workOffPlan()
  await masterLesson()
  await seeProgress()
}, 300_000)

/** The first lesson is open and has the focus; the next one is locked, and may be looked at. */
async function lookAtPath(): Promise<void> {
  await page.keyboard.press('F2')
  await focusIsOn(station(FIRST))
  expect([await statusOf(FIRST), await statusOf(SECOND)]).toEqual(['unlocked', 'locked'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText(`It opens once you have passed “${FIRST}”. You may look around.`).waitFor(PATIENCE)
  expect(await row(/^Ode to Joy/).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
}

/** Enter begins it as the lesson asks for it; done, it is ticked off. */
async function doExercise(): Promise<void> {
  await focusIsOn(station(FIRST))
  await page.keyboard.press('Enter')
  await focusIsOn(row(EXERCISE))
  await page.keyboard.press('Enter')
  // A study is written when it is first opened.
  await page.getByRole('status').getByText(EXERCISE).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Practice mode: Follow' }).waitFor()
  await day.playSong()
  await backToLesson()
  await row(EXERCISE)
    .getByText('done')
    .waitFor({ state: 'attached', ...PATIENCE })
  await page.getByText('1 of 3 done').waitFor()
}

/** One star passes the lesson and opens the next; three do not master it on the same day. */
async function earnStars(): Promise<void> {
  await openPiece()
  await day.play(withWrongBar(1))
  await hasEarned(`“${FIRST}”: 1 star`)
  await hasEarned(`Opens: “${SECOND}”`)
  await backToLesson()
  await row(PIECE_ROW).getByLabel('1 star of 3').waitFor(PATIENCE)

  await openPiece()
  await day.playSong()
  await hasEarned(`“${FIRST}”: 3 stars`)
  await backToLesson()
  await row(PIECE_ROW).getByLabel('3 stars of 3').waitFor(PATIENCE)
  await page.getByText('Three stars. Play it like this on another day, and it is mastered.').waitFor()
  await page.keyboard.press('F2')
  await focusIsOn(station(SECOND))
  expect([await statusOf(FIRST), await statusOf(SECOND)]).toEqual(['passed', 'unlocked'])
}

/** The next day's plan goes on where the day before ended; Enter begins its first item. */
async function workOffPlan(): Promise<void> {
  await page.keyboard.press('F1')
  const plan = page.getByRole('list', { name: 'Today’s plan' })
  await plan.getByText(`The next step on your path: “${SECOND}”.`).first().waitFor(PATIENCE)
  await plan.getByText(`“${FIRST}” has three stars: play it like that today, and it is mastered.`).waitFor()
  const first = plan.getByRole('button').first()
  await focusIsOn(first)
  await page.getByText(/^0 of \d+ done$/).waitFor()
  await page.keyboard.press('Enter')
  await day.playSong()
  await page.keyboard.press('F1')
  await page.getByText(/^1 of \d+ done$/).waitFor(PATIENCE)
  await first.getByText('done').waitFor({ state: 'attached' })
  await page.getByRole('main').getByText('2 days in a row').waitFor(PATIENCE)
}

async function masterLesson(): Promise<void> {
  await page.keyboard.press('F2')
  await station(FIRST).press('Enter')
  await openPiece()
  await day.playSong()
  await hasEarned(`“${FIRST}” is mastered`)
  await page.keyboard.press('F2')
  await focusIsOn(station(SECOND))
  expect(await statusOf(FIRST)).toBe('mastered')
}

async function seeProgress(): Promise<void> {
  await page.keyboard.press('F4')
  await page.getByRole('main').getByText('2 days in a row').waitFor(PATIENCE)
  await page.getByRole('link', { name: 'Achievements' }).press('Enter')
  const earned = page.getByRole('region', { name: 'Earned' }).getByRole('listitem')
  await earned.filter({ hasText: 'It stays' }).getByText('Today').waitFor(PATIENCE)
  await earned.filter({ hasText: 'The first lesson' }).getByText('Yesterday').waitFor()
}

test('keys struck at random earn no star and open nothing', async () => {
  await begin(0)
  await page.keyboard.press('F2')
  await station(FIRST).press('Enter')
  await openPiece()
  await day.play(noise())
  await backToLesson()
  await row(PIECE_ROW).getByLabel('0 stars of 3').waitFor(PATIENCE)
  await page.keyboard.press('F2')
  await focusIsOn(station(FIRST))
  expect([await statusOf(FIRST), await statusOf(SECOND)]).toEqual(['unlocked', 'locked'])
}, 120_000)

test('a piece that nobody has seen is read at first sight, and then a level stands', async () => {
  await begin(0)
  await toStudies()
  await page.getByText('Read a first piece, and your level shows here.').waitFor(PATIENCE)
  await page.getByRole('button', { name: 'Give me a piece' }).press('Enter')
  await page.getByRole('heading', { name: /^Sight-reading/ }).waitFor(PATIENCE)
  await day.playSong()
  await page.getByRole('button', { name: 'Studies' }).press('Enter')
  await page.getByText(/^You read at level \d+\.\d, give or take \d+\.\d\.$/).waitFor(PATIENCE)
}, 120_000)

test('the keyboard alone makes a scale of G major, and it is engraved', async () => {
  await begin(0)
  await toStudies()
  await tabTo(page.getByLabel('Key', { exact: true }))
  await page.keyboard.type('G')
  await tabTo(page.getByRole('button', { name: 'Open' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Scale of G major, both hands/ }).waitFor(PATIENCE)
  const staff = page.locator('.keySig')
  await staff.first().waitFor(PATIENCE)
  expect(await staff.first().locator('.keyAccid').count()).toBe(1)
  // Two octaves up and down are 29 notes for each hand.
  expect(await page.locator('.note').count()).toBeGreaterThanOrEqual(2 * 29)
}, 120_000)

async function begin(daysAhead: number): Promise<void> {
  day = await openDay(browser, home, daysAhead)
  page = day.page
}

const station = (title: string): Locator => page.getByRole('link', { name: title })
const row = (title: string | RegExp): Locator => page.getByRole('main').getByRole('button', { name: title })

async function statusOf(title: string): Promise<string | null> {
  return page
    .getByRole('listitem')
    .filter({ has: station(title) })
    .last()
    .getAttribute('data-status')
}

async function focusIsOn(place: Locator): Promise<void> {
  await place.and(page.locator(':focus')).waitFor(PATIENCE)
}

async function tabTo(place: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

async function openPiece(): Promise<void> {
  await row(PIECE_ROW).press('Enter')
  await page.getByText(`Play it through: it earns the stars of “${FIRST}”.`).waitFor(PATIENCE)
  await page.getByRole('radio', { name: 'Right', checked: true }).waitFor({ state: 'attached', ...PATIENCE })
}

async function hasEarned(what: string): Promise<void> {
  await page.getByRole('region', { name: 'What this brought you' }).getByText(what).waitFor(PATIENCE)
}

async function backToLesson(): Promise<void> {
  await page.getByRole('button', { name: 'Back to the lesson' }).press('Enter')
}

async function toStudies(): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByRole('link', { name: 'Studies' }).press('Enter')
}

const score = builtSongs().find(({ imported }) => imported.title === PIECE)!.imported.score

/** What the right hand plays, with every key of a bar a semitone too high. */
function withWrongBar(bar: number): readonly PlayedEvent[] {
  const notes = score.notes.filter(({ hand }) => hand === 'right')
  const wrongDown = new Set<number>()
  let noteIndex = -1
  return performScore(score, 'right').map((event) => {
    if (event.kind === 'pedal') return event
    if (event.kind === 'keyDown') noteIndex += 1
    if (event.kind === 'keyDown' && notes[noteIndex]?.bar === bar) wrongDown.add(event.pitch)
    else if (event.kind === 'keyDown' || !wrongDown.delete(event.pitch)) return event
    return { ...event, pitch: pitch(event.pitch + 1) }
  })
}

/** Eighty keys around the middle of the piano. */
function noise(): readonly PlayedEvent[] {
  const dice = createDice(SEED_OF_NOISE)
  return keysInTurn(Array.from({ length: 80 }, () => pitch(Math.floor(dice.between(55, 80)))))
}
