// How long a second start takes until a person can play: the score is drawn and the app listens. Budget 2 s, floor 3 s.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

const RUNS = 7
const FLOOR_MS = 3000
const start = resolve(import.meta.dirname, '../../scripts/start.mjs')
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) throw new Error('No Chromium is installed: apt-get install chromium')

const home = mkdtempSync(join(tmpdir(), 'piano-coach-start-'))
try {
  // The first start fills the library; the second is what a person waits for every day.
  await measureStart()
  const runs = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureStart())

  for (const part of ['addressMs', 'browserMs', 'drawnMs', 'interactiveMs']) {
    const values = runs.map((run) => Math.round(run[part]))
    console.log(`${part}: median ${median(values)} (${values.join(', ')})`)
  }
  // Above the number of cores, other programs are measured too.
  console.log(`load of the machine: ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores`)
  if (median(runs.map(({ interactiveMs }) => interactiveMs)) > FLOOR_MS) {
    console.log(`Slower than ${FLOOR_MS} ms.`)
    process.exitCode = 1
  }
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
}

/** From the start of the process: until it says its address, Chromium is up, the score is drawn, the app listens. */
async function measureStart() {
  const startedAt = performance.now()
  const app = spawn('node', [start, '--browser', '--no-open'], {
    env: { ...process.env, PIANO_COACH_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [address] = await once(createInterface(app.stdout), 'line')
  const addressMs = performance.now() - startedAt
  const context = await openAppWindow(address)
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const browserMs = performance.now() - startedAt
  await page.locator('[data-drawn]').first().waitFor()
  const drawnMs = performance.now() - startedAt
  await page.getByText(/^Listening:/).waitFor()
  const interactiveMs = performance.now() - startedAt

  await context.close()
  app.kill('SIGINT')
  await once(app, 'exit')
  return { addressMs, browserMs, drawnMs, interactiveMs }
}

/** As `npm start` opens it: an app window, with the profile of the times before. */
function openAppWindow(address) {
  const args = [`--app=${address}`, '--window-size=1366,768', '--no-sandbox', '--disable-gpu', '--no-first-run']
  return chromium.launchPersistentContext(join(home, 'browser'), { executablePath, args, viewport: null })
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
}
