import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import type { ViteDevServer } from 'vite'
import { createServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteId } from '../../shared/base/ids'
import { pitch } from '../../shared/base/units'
import { sampleBar, sampleNote, sampleScore } from '../support/sample-score'

/** The real view with the real engraver, in the real browser. */
let server: ViteDevServer
let browser: Browser
let page: Page
const problems: string[] = []

const note = (id: string, pname: string) => `<note xml:id="${id}" dur="4" oct="4" pname="${pname}"/>`
const mei = `<?xml version="1.0" encoding="UTF-8"?>
<mei xmlns="http://www.music-encoding.org/ns/mei" meiversion="5.0"><meiHead><fileDesc><titleStmt><title/></titleStmt>
<pubStmt/></fileDesc></meiHead><music><body><mdiv><score><scoreDef meter.count="4" meter.unit="4"><staffGrp>
<staffDef n="1" lines="5" clef.shape="G" clef.line="2"/></staffGrp></scoreDef><section>
<measure xml:id="bar1" n="1"><staff n="1"><layer n="1">${note('n1', 'c')}${note('n2', 'd')}${note('n3', 'e')}${note('n4', 'f')}
</layer></staff></measure>
<measure xml:id="bar2" n="2"><staff n="1"><layer n="1">${note('n5', 'g')}${note('n6', 'a')}${note('n7', 'b')}${note('n8', 'g')}
</layer></staff></measure></section></score></mdiv></body></music></mei>`

const pitches = [60, 62, 64, 65, 67, 69, 71, 67]
const names = ['C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4', 'G4']
const score = sampleScore(
  pitches.map((key, index) =>
    sampleNote(index, { id: noteId(`n${index + 1}`), pitch: pitch(key), name: names[index] ?? '' }),
  ),
  { bars: [0, 1].map((index) => sampleBar(index, { id: `bar${index + 1}` })), isEngraved: true },
)

const heard = (playedIndex: number, pitch: number, verdict: object) => ({
  kind: 'heard',
  event: { kind: 'keyDown', atMs: 0, pitch, velocity: 64 },
  heardAt: Date.now(),
  settledCount: playedIndex + 1,
  atMs: 0,
  verdicts: [{ playedIndex, deltaMs: 0, ...verdict }],
  position: { onset: playedIndex, nextOnset: playedIndex + 1, barIndex: 0, msPerQuarter: 500 },
})

const stagePage = `<!doctype html><body><div id="stand" style="position:absolute;inset:0"></div><script type="module">
import { createScoreView } from '/score/score-view.ts'
window.clicked = []
window.view = createScoreView(document.getElementById('stand'), {
  onBarClick: (barIndex) => window.clicked.push(barIndex),
  onBarsDragged: (firstBar, lastBar) => window.clicked.push([firstBar, lastBar]),
  onNoteClick: (ref) => window.clicked.push(ref),
  keyLights: null,
  isPrinted: () => true,
  onProblem: (sentence) => console.error(sentence),
})
</script>`

type View = Record<string, (...values: unknown[]) => unknown>
const call = (method: string, ...values: unknown[]) =>
  page.evaluate(
    async ([name, given]) => {
      await (window as unknown as { view: View }).view[name]?.(...given)
    },
    [method, values] as const,
  )

/** What was told since the last time. */
const clicked = () => page.evaluate(() => (window as unknown as { clicked: unknown[] }).clicked.splice(0))

const middleOf = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: NaN, y: NaN }
}

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '../../renderer')
  server = await createServer({
    configFile: false,
    root,
    cacheDir: resolve(root, '../.cache/vite-score-view'),
    worker: { format: 'es' },
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, hmr: false, watch: null, fs: { allow: [resolve(root, '..')] } },
    logLevel: 'error',
  })
  await server.listen()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
  page = await browser.newPage({ viewport: { width: 1000, height: 600 } })
  page.on('pageerror', (error) => problems.push(error.message))
  const address = server.resolvedUrls?.local[0] ?? ''
  await page.route(`${address}stage`, (route) => route.fulfill({ contentType: 'text/html', body: stagePage }))
  await page.goto(`${address}stage`)
  await page.waitForFunction(() => 'view' in window)
  await call('open', { card: {}, score, mei })
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test('the score is engraved with the ids of its notes', async () => {
  expect(await page.locator('g.note').evaluateAll((notes) => notes.map((element) => element.id))).toEqual([
    'n1',
    'n2',
    'n3',
    'n4',
    'n5',
    'n6',
    'n7',
    'n8',
  ])
})

test('verdicts are marked on the heads by shape, and a later one replaces an earlier one', async () => {
  await call('heard', heard(0, 60, { kind: 'correct', noteIndex: 0, deltaMs: 120 }))
  await call('heard', heard(1, 63, { kind: 'wrongPitch', noteIndex: 1 }))
  await call('heard', heard(2, 70, { kind: 'extra' }))
  await call('heard', heard(3, 65, { kind: 'uncertain', noteIndex: 3 }))
  await call('heard', {
    ...heard(3, 65, { kind: 'correct', noteIndex: 3 }),
    event: { kind: 'keyUp', atMs: 1, pitch: 65 },
  })
  await page.locator('#n4 [data-verdict=correct]').waitFor({ state: 'attached' })
  const seen = await page.evaluate(() => ({
    verdicts: ['n1', 'n2', 'n3', 'n4'].map(
      (id) => document.querySelector(`#${id} .notehead`)?.getAttribute('data-verdict') ?? null,
    ),
    marks: [...document.querySelectorAll('.mark')]
      .map((mark) => mark.getAttribute('class')?.split('mark-of-')[1])
      .sort(),
  }))
  expect(seen).toEqual({
    verdicts: ['correct', 'wrongPitch', null, 'correct'],
    marks: ['extra', 'timing', 'wrongPitch'],
  })
})

test('an extra A sharp stands on the line of the written A', async () => {
  const heights = await page.evaluate(() => {
    const middle = (element: Element | null) => {
      const box = element?.getBoundingClientRect()
      return box ? box.top + box.height / 2 : NaN
    }
    return [
      middle(document.querySelector('#n6 .notehead')),
      middle(document.querySelector('.mark-of-extra .mark-ghost')),
    ]
  })
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 99))).toBeLessThan(1)
})

test('marks survive another layout', async () => {
  await call('setLayout', 'pages')
  await page.locator('.score-desk[data-layout=pages] #n2 [data-verdict=wrongPitch]').waitFor({ state: 'attached' })
  expect(await page.locator('.mark').count()).toBe(3)
})

test('a click on a note names its bar and the note, with the key that was played for it', async () => {
  await page.locator('#n7 .notehead').click({ force: true })
  await page.locator('#n2 .notehead').click({ force: true })
  expect(await clicked()).toEqual([1, { noteIndex: 6, playedIndex: null }, 0, { noteIndex: 1, playedIndex: 1 }])
})

test('a drag over bars names the first and the last, whichever way it goes, and is no click', async () => {
  const [first, second] = [await middleOf('#n1 .notehead'), await middleOf('#n8 .notehead')]
  await page.mouse.move(second.x, second.y)
  await page.mouse.down()
  await page.mouse.move((first.x + second.x) / 2, first.y, { steps: 4 })
  await page.mouse.move(first.x, first.y, { steps: 4 })
  expect(await page.locator('.score-loop').count()).toBe(1)
  await page.mouse.up()
  expect(await clicked()).toEqual([[0, 1]])
  expect(await page.locator('.score-loop').count()).toBe(0)
})

test('a loop lies over its bars, and its handle shortens it', async () => {
  await call('showLoop', { firstBar: 0, lastBar: 1 })
  const end = await middleOf('.score-loop-handle[data-loop-end=last]')
  const inFirstBar = await middleOf('#n3 .notehead')
  await page.mouse.move(end.x, end.y)
  await page.mouse.down()
  await page.mouse.move(inFirstBar.x, inFirstBar.y, { steps: 5 })
  await page.mouse.up()
  expect(await clicked()).toEqual([[0, 0]])
  await call('showLoop', null)
  expect(await page.locator('.score-loop, .score-loop-handle').count()).toBe(0)
})

test('Shift and a click reach from the cursor’s bar, or move the nearer end of the loop', async () => {
  await page.locator('#n3 .notehead').click({ force: true, modifiers: ['Shift'] })
  await call('showLoop', { firstBar: 0, lastBar: 1 })
  await page.locator('#n2 .notehead').click({ force: true, modifiers: ['Shift'] })
  await call('showLoop', null)
  expect(await clicked()).toEqual([
    [0, 1],
    [0, 1],
  ])
})

test('live marks that are not shown are kept, and come back', async () => {
  await call('setLiveMarks', false)
  await page.locator('[data-verdict]').first().waitFor({ state: 'detached' })
  expect(await page.locator('.mark').count()).toBe(0)
  await call('setLiveMarks', true)
  await page.locator('#n2 [data-verdict=wrongPitch]').waitFor({ state: 'attached' })
  expect(await page.locator('.mark').count()).toBe(3)
})

test('the hand that is not practised is paler', async () => {
  await call('setHands', 'left', true)
  const colour = () => page.locator('#n8').evaluate((element) => getComputedStyle(element).color)
  const pale = await colour()
  await call('setHands', 'right', true)
  const plain = await colour()
  await call('setHands', 'both', true)
  expect([pale, await colour()]).toEqual(['rgb(141, 133, 122)', plain])
})

test('a ring stands around the note that is talked about', async () => {
  await call('selectNote', { noteIndex: 4, playedIndex: null })
  const [ring, head] = [await middleOf('.score-selected'), await middleOf('#n5 .notehead')]
  expect(Math.hypot(ring.x - head.x, ring.y - head.y)).toBeLessThan(2)
  await call('selectNote', null)
  expect(await page.locator('.score-selected').count()).toBe(0)
})

test('a playback has the cursor, and gives it back', async () => {
  const cursor = page.locator('.score-cursor')
  const before = await cursor.evaluate((element) => element.style.transform)
  const isElsewhere = (last: string) =>
    page.waitForFunction((seen) => document.querySelector<HTMLElement>('.score-cursor')?.style.transform !== seen, last)
  await call('showCursorAt', 6)
  await isElsewhere(before)
  const [cursorThere, head] = [await middleOf('.score-cursor'), await middleOf('#n7 .notehead')]
  expect(Math.abs(cursorThere.x - head.x)).toBeLessThan(2)
  await call('showCursorAt', null)
  await page.waitForFunction(
    (seen) => document.querySelector<HTMLElement>('.score-cursor')?.style.transform === seen,
    before,
  )
})

test('cleared marks leave the score as it was printed', async () => {
  await call('clearMarks')
  await page.locator('[data-verdict]').first().waitFor({ state: 'detached' })
  expect(await page.locator('.mark, [data-verdict]').count()).toBe(0)
})

test('a mark that may be taken back has half the ink, and firms up in its size and place', async () => {
  const cross = () =>
    page.locator('.mark-of-wrongPitch .mark-cross').evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { place: [x, y, width, height], ink: getComputedStyle(element).strokeOpacity }
    })
  await call('heard', { ...heard(0, 63, { kind: 'wrongPitch', noteIndex: 1 }), settledCount: 0 })
  await page.locator('.mark-of-wrongPitch[data-provisional]').waitFor()
  const light = await cross()
  await call('heard', { ...heard(1, 64, { kind: 'correct', noteIndex: 2 }), settledCount: 1 })
  await page.locator('.mark-of-wrongPitch:not([data-provisional])').waitFor()
  expect([light.ink, await cross()]).toEqual(['0.5', { place: light.place, ink: '1' }])
  await call('clearMarks')
})

test('in a report the bar that is talked about gets a line around it, and no cursor covers its marks', async () => {
  const counts = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
  const aggregate = { accuracy: 1, timingStabilityMs: null, dynamicsScore: null, pedalScore: null, weakBars: [] }
  await call('showReport', { verdicts: [], takes: [], bars: [], counts, aggregate })
  await call('goTo', 1)
  await call('pointAt', 1)
  await page.locator('.score-pointed').waitFor()
  await page.locator('.score-cursor').waitFor({ state: 'detached' })
  await call('showReport', null)
  await page.locator('.score-pointed').waitFor({ state: 'detached' })
})

test('nothing failed on the way', () => {
  expect(problems).toEqual([])
})
