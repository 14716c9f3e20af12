// How long a played note takes from its device's stamp to the window and onto the screen, in the real app and browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { performScore } from '../../electron/host/perform-score'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { BundledSong } from '../../electron/host/store/store'
import { midiBytes } from '../support/midi-bytes'
import { openChromium, startApp } from '../support/running-app'
import { quantile, quantiles, watchPage, type WatchedWindow } from './watch-frames'

const FLOOR_P95_MS = 50
/** Each piece is listened to for a minute at most. */
const LONGEST_MS = 60_000
const PIECES = [
  { slug: 'prelude-in-c', speed: 1 },
  { slug: 'prelude-in-c', speed: 4 },
  { slug: 'minuet-in-g', speed: 2 },
]

interface Measured {
  /** Device's stamp → window. */
  readonly heardMs: readonly number[]
  /** Window → after the frame that shows it. */
  readonly paintedMs: readonly number[]
  /** Of the window's thread, those over 50 ms. */
  readonly longTasksMs: readonly number[]
}

const songs = JSON.parse(readFileSync(resolve('out/songs/songs.json'), 'utf8')) as readonly BundledSong[]
const browser = await openChromium()
let isFastEnough = true
try {
  for (const piece of PIECES) isFastEnough = report(piece, await measure(browser, piece)) && isFastEnough
} finally {
  await browser.close()
}
// Above the number of cores, other programs are measured too.
console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
if (!isFastEnough) process.exitCode = 1

async function measure(inBrowser: Browser, { slug, speed }: (typeof PIECES)[number]): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'piano-coach-latency-'))
  const recording = join(home, `${slug}.mid`)
  writeFileSync(recording, midiBytes(performScore(songOf(slug).imported.score)))
  const app = await startApp(home, '--pianist', recording, '--speed', String(speed))
  const context = await inBrowser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchPage)
    await page.goto(`${app.url}#/songs/${bundledSongId(slug)}/practice`)
    return await listen(page)
  } finally {
    await context.close()
    await app.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

function songOf(slug: string): BundledSong {
  const song = songs.find((candidate) => candidate.slug === slug)
  if (!song) throw new Error(`The build has no song ${slug}`)
  return song
}

async function listen(page: Page): Promise<Measured> {
  const playing = page.getByText(/^The virtual pianist is playing/)
  await playing.waitFor()
  await page.locator('[data-drawn]').first().waitFor()
  const startedAt = await page.evaluate(() => performance.now())
  await playing.waitFor({ state: 'detached', timeout: LONGEST_MS }).catch(() => undefined)
  return page.evaluate((fromMs) => {
    const { paints, longTasks } = (window as unknown as WatchedWindow).watched
    return {
      heardMs: window.pianoCoachLatencies?.() ?? [],
      paintedMs: paints.filter(({ atMs }) => atMs > fromMs).map(({ tookMs }) => tookMs),
      longTasksMs: longTasks.filter(({ atMs }) => atMs > fromMs).map(({ tookMs }) => tookMs),
    }
  }, startedAt)
}

function report({ slug, speed }: (typeof PIECES)[number], { heardMs, paintedMs, longTasksMs }: Measured): boolean {
  const longest = Math.max(0, ...longTasksMs)
  console.log(`${slug} at ${speed} times its tempo, ${heardMs.length} key events`)
  console.log(`  device to window: ${quantiles(heardMs)}`)
  console.log(`  window to screen: ${quantiles(paintedMs)}`)
  console.log(`  tasks over 50 ms: ${longTasksMs.length}, longest ${longest.toFixed(0)} ms`)
  return heardMs.length > 0 && quantile(heardMs, 0.95) <= FLOOR_P95_MS
}
