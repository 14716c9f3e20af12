import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { builtSongs, computerKeyOf, eachOnFreshApp } from '../support/fresh-app'

const { score } = builtSongs()[0]!.imported

let page: Page

eachOnFreshApp((fresh) => {
  ;({ page } = fresh)
})

test('the next key is lit with its hand, and goes on with the player', async () => {
  await litKeysAre([score.notes[0]!.pitch])
  await page.keyboard.press(computerKeyOf(score.notes[0]!.pitch))
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

async function middleOf(locator: ReturnType<Page['locator']>): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
