import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { builtSongs, computerKeyOf, eachOnFreshApp } from '../support/fresh-app'

const { score } = builtSongs()[0]!.imported

let home: string
let page: Page

eachOnFreshApp((fresh) => {
  ;({ home, page } = fresh)
})

test('a bar that goes wrong twice is looped with Enter, and after three clean rounds it goes on in the piece', async () => {
  for (let pass = 0; pass < 2; pass += 1) await playFromStart(2, { wrongIn: 1 })
  const answers = page.getByRole('group', { name: 'Answer to the coach' })
  await answers.waitFor()
  const prompt = page.getByRole('status').filter({ hasText: /^Bar 2/ })
  expect(await prompt.innerText()).toMatch(/^Bar 2.*: .+ played as .+?(, twice)?\. Loop bars 1–3 at \d\d%\?$/)

  await page.keyboard.press('Enter')
  await page.getByText('Listening: play bars 1 to 3, round and round.').waitFor()
  for (let round = 0; round < 3; round += 1) await playBars(0, 2)
  await page.getByText(/^Three times clean/).waitFor()
  // Nobody plays on, so it goes on by itself as it was practised before.
  await page.getByText(/^Listening: (play when|begin)/).waitFor()
  expect(storedEvents()).toMatchObject([
    { type: 'loop', payload: { rule: 'twoFailures', bar: '2', error: 'wrongPitch', answer: 'accepted' } },
    { type: 'loop', payload: { rule: 'cleanLoop', passes: 3, answer: 'applied' } },
  ])
}, 120_000)

test('what leads back into the piece by itself is said aloud to its end', async () => {
  await letVoiceSpeak()
  for (let pass = 0; pass < 2; pass += 1) await playFromStart(2, { wrongIn: 1 })
  await page.getByRole('group', { name: 'Answer to the coach' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Listening: play bars 1 to 3, round and round.').waitFor()
  for (let round = 0; round < 3; round += 1) await playBars(0, 2)
  const shown = await page.getByText(/^Three times clean/).innerText()
  await page.getByText(/^Listening: (play when|begin)/).waitFor()
  await page.waitForTimeout(1500)
  expect((await voiced()).at(-1)).toBe(shown)
}, 120_000)

test('what is waved away is not said again, and stands in the review with its reason', async () => {
  await page.getByText(/^Listening:/).waitFor()
  for (let pass = 0; pass < 2; pass += 1) await playFromStart(1, { wrongIn: 1 })
  await page.getByRole('group', { name: 'Answer to the coach' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: 'Answer to the coach' }).waitFor({ state: 'detached' })
  await playFromStart(1, { wrongIn: 1 })
  await page.keyboard.press('Space')
  const said = page.getByRole('heading', { name: 'What the coach said' })
  await said.waitFor()
  const list = page.getByRole('list').filter({ hasText: 'Loop bars' })
  expect(await list.getByRole('listitem').count()).toBe(1)
  expect(await list.innerText()).toContain('Not now, you said.')
}, 120_000)

test('the worst bar is guessed before it is shown', async () => {
  await playBars(0, 3, { wrongIn: 2 })
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Which bar was worst?' }).waitFor()
  expect(await page.getByText('Accuracy').count()).toBe(0)
  await page.getByRole('button', { name: 'Bar 3', exact: true }).click()
  await page.getByRole('button', { name: 'It was bar 3' }).click()
  await page.getByText('You guessed right: bar 3 was the worst.').waitFor()
  expect(storedEvents()).toMatchObject([
    { type: 'tip', payload: { rule: 'worstBarGuess', predicted: '3', actual: '3', outcome: 'right' } },
  ])
}, 120_000)

declare global {
  interface Window {
    /** Each sentence that the computer's voice was given, and '' where it was silenced. */
    voicedForTest?: string[]
  }
}

/** The coach speaks, to a voice that keeps what it is given. */
async function letVoiceSpeak(): Promise<void> {
  const database = new Database(join(home, 'piano-coach.sqlite'))
  database.prepare("INSERT INTO settings (key, value) VALUES ('isCoachSpoken', 'true')").run()
  database.close()
  await page.addInitScript(() => {
    const voiced: string[] = []
    window.voicedForTest = voiced
    window.speechSynthesis.speak = ({ text }) => voiced.push(text)
    window.speechSynthesis.cancel = () => voiced.push('')
  })
  await page.reload()
  await page.getByText(/^Listening:/).waitFor()
}

async function voiced(): Promise<readonly string[]> {
  return page.evaluate(() => window.voicedForTest ?? [])
}

/** Says that it begins anew, because the tune comes again later in the piece, and plays. */
async function playFromStart(lastBar: number, wrong: { readonly wrongIn: number }) {
  for (let step = 0; step < score.bars.length; step += 1) await page.keyboard.press('ArrowLeft')
  await playBars(0, lastBar, wrong)
}

/** Plays these bars by their index at an even pace; in one of them the key above the second written one. */
async function playBars(firstBar: number, lastBar: number, { wrongIn }: { readonly wrongIn?: number } = {}) {
  const wrong = score.notes.filter(({ bar }) => bar === wrongIn)[1]
  for (const note of score.notes.filter(({ bar }) => bar >= firstBar && bar <= lastBar)) {
    await page.keyboard.press(computerKeyOf(note === wrong ? note.pitch + 1 : note.pitch))
    await page.waitForTimeout(130 * Math.min(4, note.duration))
  }
}

function storedEvents() {
  const database = new Database(join(home, 'piano-coach.sqlite'), { readonly: true })
  const rows = database
    .prepare(
      'SELECT type, payload FROM coach_events JOIN sessions ON session_id = sessions.id ORDER BY started_at, t_ms',
    )
    .all() as { readonly type: string; readonly payload: string }[]
  database.close()
  return rows.map(({ type, payload }) => ({ type, payload: JSON.parse(payload) as object }))
}
