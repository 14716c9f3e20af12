import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'

/** A browser window without tabs and address bar that shows the app. */
export interface AppWindow {
  /** When the browser that was started for it has ended. */
  readonly closed: Promise<void>
}

export type NoWindow = 'noDisplay' | 'noBrowser'

/** Chromium's family only: `--app` is theirs. In the order in which people are likely to have them. */
const LINUX_PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

export function openWindow(url: string, home: string): AppWindow | NoWindow {
  if (!hasDisplay()) return 'noDisplay'
  const program = findBrowser()
  if (!program) return 'noBrowser'

  // A profile of its own: the browser's process then lives as long as the window, and the cookie stays in there.
  const profile = join(home, 'browser')
  mkdirSync(profile, { recursive: true })
  const browser = spawn(program, browserArguments(url, profile), { stdio: 'ignore' })
  // When the app ends first, so does its window.
  process.once('exit', () => browser.kill())
  browser.unref()
  const closed = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve())
    browser.once('error', () => resolve())
  })
  return { closed }
}

/** A reload is no closing. */
const RELOAD_MS = 3000
/** A browser that hands over to one that runs already has shown the page by then. */
const HAND_OVER_MS = 15_000
const LOOK_MS = 250

/**
 * Waits until the person closed the app's window: the browser we started has ended and no window is connected any
 * more. `neverOpened` when the browser ended without having shown the page.
 */
export async function endOfWindow(
  { closed }: AppWindow,
  windowCount: () => number,
): Promise<'closedByPerson' | 'neverOpened'> {
  let hasConnected = windowCount() > 0
  let connectedAt = performance.now()
  const look = setInterval(() => {
    if (windowCount() === 0) return
    hasConnected = true
    connectedAt = performance.now()
  }, LOOK_MS).unref()

  await closed
  const goneAt = performance.now()
  const isOver = () =>
    hasConnected ? performance.now() - connectedAt > RELOAD_MS : performance.now() - goneAt > HAND_OVER_MS
  while (!isOver()) await setTimeoutPromise(LOOK_MS)
  clearInterval(look)
  return hasConnected ? 'closedByPerson' : 'neverOpened'
}

export function findBrowser(): string | null {
  return candidates().find(isProgram) ?? null
}

function candidates(): readonly string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env
  if (process.platform === 'darwin') return MAC_PROGRAMS
  if (process.platform === 'win32') {
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    return folders.flatMap((folder) => (folder ? WINDOWS_PROGRAMS.map((program) => join(folder, program)) : []))
  }
  const folders = PATH.split(delimiter).filter((folder) => folder.length > 0)
  return LINUX_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)))
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // There, but not for us.
    return false
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY)
}

function browserArguments(url: string, profile: string): readonly string[] {
  const asked = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    // The app's own piano sounds from the first key on, whether it was clicked before or not.
    '--autoplay-policy=no-user-gesture-required',
  ]
  // Chromium refuses to run as root with its sandbox. The page is our own and its policy lets in nothing else.
  return process.getuid?.() === 0 ? [...asked, '--no-sandbox'] : asked
}
