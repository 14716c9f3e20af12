// How the practice screen moves, in the real app and a real Chromium: opening, playing, scrolling, an hour of looping.
// npm run bench -- screen [minutes of fast playing]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { runCommand } from '../support/run-command'
import { openChromium, startApp } from '../support/running-app'
import { NOTES_IN_BAR, pieceXml, playedMidi, type ScreenPiece } from './screen-pieces'
import { quantiles, watchPage, type WatchedWindow } from './watch-frames'

const LONG = { title: 'Bench of 3,000 notes', bars: 167 }
const HUNDRED_PAGES = { title: 'Bench of a hundred pages', bars: 1800 }
const HUNDRED_BARS = { title: 'Bench of a hundred bars', bars: 100 }
const LOOPED = { title: 'Bench to loop', bars: 8 }

const FAST_KEYS_PER_SECOND = 20
const fastMinutes = Number(process.argv[3] ?? 5)
/** An hour at eight keys a second, in a twentieth of the time. */
const LOOP_KEYS_PER_SECOND = 160
const HOUR_KEYS = 60 * 60 * 8
const OPENINGS = 5

const home = mkdtempSync(join(tmpdir(), 'piano-coach-screen-'))
await importPieces([LONG, HUNDRED_PAGES, HUNDRED_BARS, LOOPED])
const app = await startApp(home)
const browser = await openChromium()
try {
  const page = await openWindow(browser)
  await page.goto(app.url)
  await page.getByText(/^Listening:/).waitFor()
  await measureOpening(page)
  await measureMoving(page, 'scroll')
  await measureMoving(page, 'pages')
  for (const layout of ['scroll', 'pages', 'falling'] as const) await measurePlaying(page, layout)
  await measureLooping(page)
  console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
} finally {
  await browser.close()
  await app.stop()
  rmSync(home, { recursive: true, force: true })
}

async function importPieces(pieces: readonly ScreenPiece[]): Promise<void> {
  const files = pieces.map((piece) => {
    const file = join(home, `${piece.title}.musicxml`)
    writeFileSync(file, pieceXml(piece))
    return file
  })
  const { code, stderr } = await runCommand(home, 'import', ...files)
  if (code !== 0) throw new Error(`The pieces were not imported: ${stderr}`)
}

async function openWindow(inBrowser: Browser): Promise<Page> {
  const context = await inBrowser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  return page
}

/** From the click in the library to the first page. */
async function measureOpening(page: Page): Promise<void> {
  const tookMs: number[] = []
  for (let nth = 0; nth < OPENINGS; nth += 1) tookMs.push(await open(page, LONG))
  console.log(`opening ${LONG.bars * NOTES_IN_BAR} notes from the library: ${list(tookMs)} ms`)
}

async function open(page: Page, { title }: ScreenPiece): Promise<number> {
  await goToLibrary(page)
  await page.getByRole('searchbox').fill(title)
  const link = page.getByRole('link', { name: `Practise ${title}` })
  await link.waitFor()
  const startMs = await page.evaluate(() => performance.now())
  await link.click()
  await page.locator('.score-stage[data-is-drawn=true]').waitFor()
  return (await page.evaluate(() => performance.now())) - startMs
}

async function goToLibrary(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/library'
  })
  await page.getByRole('searchbox').waitFor()
}

async function setLayout(page: Page, layout: 'scroll' | 'pages' | 'falling'): Promise<void> {
  const names = { scroll: 'One long sheet', pages: 'Pages', falling: 'Falling notes' }
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemradio', { name: names[layout] }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

/** Through a hundred pages by wheel and by keys. */
async function measureMoving(page: Page, layout: 'scroll' | 'pages'): Promise<void> {
  await open(page, HUNDRED_PAGES)
  await setLayout(page, layout)
  await page.waitForTimeout(8000)
  await page.mouse.move(683, 350)
  await page.evaluate(() => (window as unknown as WatchedWindow).watchFrames(true))
  const startMs = await page.evaluate(() => performance.now())
  if (layout === 'scroll') {
    for (let nth = 0; nth < 200; nth += 1) {
      await page.mouse.wheel(0, 120)
      await page.waitForTimeout(33)
    }
  } else {
    for (let nth = 0; nth < 30; nth += 1) {
      await page.keyboard.press('PageDown')
      await page.waitForTimeout(250)
    }
  }
  const { steps, longTasks } = await page.evaluate((fromMs) => {
    const { watched, watchFrames } = window as unknown as WatchedWindow
    const steps = watched.frames.slice(1).map((atMs, nth) => atMs - (watched.frames[nth] ?? 0))
    watchFrames(false)
    return { steps, longTasks: watched.longTasks.filter(({ atMs }) => atMs > fromMs).map(({ tookMs }) => tookMs) }
  }, startMs)
  console.log(`moving through a hundred pages (${layout}): frames ${quantiles(steps)}; ${sayTasks(longTasks)}`)
}

/** Twenty keys a second into the page with a hundred bars of notes. */
async function measurePlaying(page: Page, layout: 'scroll' | 'pages' | 'falling'): Promise<void> {
  await open(page, HUNDRED_BARS)
  await setLayout(page, layout)
  await page.waitForTimeout(3000)
  const keysOfRound = HUNDRED_BARS.bars * NOTES_IN_BAR
  const rounds = Math.max(1, Math.round((fastMinutes * 60 * FAST_KEYS_PER_SECOND) / keysOfRound / 3))
  const startMs = await letPlay(page, playedMidi(HUNDRED_BARS.bars, FAST_KEYS_PER_SECOND, rounds))
  await page.getByText(/virtual pianist is playing/).waitFor({ state: 'detached', timeout: 20 * 60_000 })
  const { paints, longTasks } = await page.evaluate((fromMs) => {
    const { watched } = window as unknown as WatchedWindow
    return {
      paints: watched.paints.filter(({ atMs }) => atMs > fromMs).map(({ tookMs }) => tookMs),
      longTasks: watched.longTasks.filter(({ atMs }) => atMs > fromMs).map(({ tookMs }) => tookMs),
    }
  }, startMs)
  const keys = rounds * keysOfRound
  console.log(
    `${keys} keys at ${FAST_KEYS_PER_SECOND} a second (${layout}): message to painted ${quantiles(paints)}; ${sayTasks(longTasks)}`,
  )
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await page.getByRole('button', { name: 'Practise again' }).waitFor()
}

async function letPlay(page: Page, midi: Uint8Array): Promise<number> {
  await page.getByRole('button', { name: 'More' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Play a MIDI file' }).click()
  const file = { name: 'playing.mid', mimeType: 'audio/midi', buffer: Buffer.from(midi) }
  await (await chooser).setFiles(file)
  await page.getByText(/virtual pianist is playing/).waitFor()
  // What opens and loads at the beginning belongs to no note.
  await page.waitForTimeout(1000)
  return page.evaluate(() => performance.now())
}

/** The heap of the window before, while and after an hour's notes go round eight bars. */
async function measureLooping(page: Page): Promise<void> {
  await open(page, LOOPED)
  await page.keyboard.press('Shift+L')
  for (let bar = 1; bar < LOOPED.bars; bar += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press(']')
  const cdp = await page.context().newCDPSession(page)
  const heapMb = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    return usedSize / 2 ** 20
  }
  const nodesOf = async () => (await cdp.send('Memory.getDOMCounters')).nodes
  const rounds = Math.round(HOUR_KEYS / (LOOPED.bars * NOTES_IN_BAR))
  await letPlay(page, playedMidi(LOOPED.bars, LOOP_KEYS_PER_SECOND, rounds))
  await page.waitForTimeout(15_000)
  const first = { heap: await heapMb(), nodes: await nodesOf() }
  await page.getByText(/virtual pianist is playing/).waitFor({ state: 'detached', timeout: 20 * 60_000 })
  const last = { heap: await heapMb(), nodes: await nodesOf() }
  const growth = (last.heap / first.heap - 1) * 100
  console.log(
    `looping ${HOUR_KEYS} keys: heap ${first.heap.toFixed(1)} → ${last.heap.toFixed(1)} MiB (${growth.toFixed(0)} %), ` +
      `nodes ${first.nodes} → ${last.nodes}`,
  )
}

function list(values: readonly number[]): string {
  return values.map((value) => value.toFixed(0)).join(', ')
}

function sayTasks(tookMs: readonly number[]): string {
  return tookMs.length === 0
    ? 'no task over 50 ms'
    : `${tookMs.length} tasks over 50 ms, longest ${Math.max(...tookMs).toFixed(0)} ms`
}
