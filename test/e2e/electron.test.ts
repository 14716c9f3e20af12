import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { _electron } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CoachBridge } from '../../shared/contract/wire'

const root = resolve(import.meta.dirname, '../..')
const program = findElectron()
const whyNotRun = whyNoWindow()

let home: string
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  if (!program || whyNotRun) return
  home = mkdtempSync(join(tmpdir(), 'piano-coach-electron-'))
  app = await openApp()
  page = await app.firstWindow()
})

afterAll(async () => {
  if (whyNotRun) return
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test('the desktop window opens on its own origin, with a song on the stand', async () => {
  expect(page.url().startsWith('app://coach/')).toBe(true)
  expect(await page.title()).toBe('Piano Coach')
  await page.locator('[data-drawn]').first().waitFor()
})

test('the page has no Node, and two functions of the shell', async () => {
  const found = await page.evaluate(() => ({
    hasNode: 'process' in globalThis || 'require' in globalThis || 'Buffer' in globalThis,
    bridge: Object.keys((globalThis as unknown as { coach: object }).coach),
  }))
  expect(found).toEqual({ hasNode: false, bridge: ['ask', 'onNews'] })
})

test('the page reaches no network, no other page and no second window', async () => {
  const reached = await page.evaluate(async () => {
    const opened = window.open('https://example.org')
    const answered = await fetch('https://example.org').then(
      () => true,
      () => false,
    )
    return { opened, answered }
  })
  expect(reached).toEqual({ opened: null, answered: false })
  await page.evaluate(() => void (window.location.href = 'https://example.org'))
  expect(page.url().startsWith('app://coach/')).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('what the coach process hears reaches the page: a played note is judged on the score', async () => {
  await page.evaluate(async () => {
    const { coach } = globalThis as unknown as { coach: CoachBridge }
    const opened = (await coach.ask('app/open', null)) as { reply: { startSongId: string } }
    await coach.ask('pianist/playSong', { songId: opened.reply.startSongId, speed: 1 })
  })
  await page.locator('[data-verdict="correct"]').first().waitFor()
  await page.evaluate(async () => {
    const { coach } = globalThis as unknown as { coach: CoachBridge }
    await coach.ask('pianist/stop', null)
  })
})

test('the window opens again where and as large as it was closed', async () => {
  const bounds = { x: 60, y: 50, width: 1000, height: 700 }
  await app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]!.setBounds(place), bounds)
  await app.close()
  app = await openApp()
  page = await app.firstWindow()
  const { width, height } = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())
  expect({ width, height }).toEqual({ width: 1000, height: 700 })
})

function openApp(): Promise<ElectronApplication> {
  // Root has no sandbox; only tests run as root, the app refuses to.
  const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, PIANO_COACH_HOME: home } as Record<string, string>
  return _electron.launch({ executablePath: program ?? '', args: [...rootArgs, root], env })
}

/** As the `electron` package finds it, without asking it: it would start a download. */
function findElectron(): string | null {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const found = existsSync(pathFile) && join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return found && existsSync(found) ? found : null
}

function whyNoWindow(): string | null {
  if (!program) return 'Electron runtime not installed'
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'no display for the desktop window' : null
}
