import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findElectron } from './electron-runtime.mjs'
import { runQuietly } from './run-quietly.mjs'

/** Only the desktop window needs a display, and only Linux may have none. */
const isDisplayMissing = () =>
  process.platform === 'linux' && findElectron() !== null && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** Debian's packages that the end-to-end tests need, by the program that shows whether they are there. */
const PACKAGES = [
  { program: 'chromium', name: 'chromium', isNeeded: () => true },
  { program: 'xvfb-run', name: 'xvfb', isNeeded: isDisplayMissing },
  { program: 'xauth', name: 'xauth', isNeeded: isDisplayMissing },
]

/** What to put before a command that opens desktop windows. */
export const virtualDisplay = () => (isDisplayMissing() && isOnPath('xvfb-run') ? ['xvfb-run', '--auto-servernum'] : [])

/** Installs what is missing where we may; elsewhere says what to run. The tests that lack it say so themselves. */
export async function prepareBrowser() {
  const missing = PACKAGES.filter(({ program, isNeeded }) => isNeeded() && !isOnPath(program)).map(({ name }) => name)
  if (missing.length === 0 || !isOnPath('apt-get')) return
  if (process.getuid() !== 0) {
    console.error(`The end-to-end tests need a browser: sudo apt-get install ${missing.join(' ')}`)
    return
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const failure = `The browser for the end-to-end tests could not be installed (apt-get install ${missing.join(' ')}).`
  await runQuietly({
    name: 'apt-update',
    title: 'Reading the list of Debian packages',
    command: 'apt-get',
    args: ['update'],
    environment,
    failure,
  })
  await runQuietly({
    name: 'apt-install',
    title: `Installing ${missing.join(' and ')} for the end-to-end tests`,
    command: 'apt-get',
    args: ['install', '--yes', '--no-install-recommends', ...missing],
    environment,
    failure,
  })
}

const isOnPath = (program) =>
  existsSync(`/usr/bin/${program}`) || spawnSync('which', [program], { stdio: 'ignore' }).status === 0
