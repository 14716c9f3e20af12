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

test('a click on a bar names that bar', async () => {
  await page.locator('#n7 .notehead').click({ force: true })
  expect(await page.evaluate(() => (window as unknown as { clicked: number[] }).clicked)).toEqual([1])
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
