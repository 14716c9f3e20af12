import { isThere, prepareDebianPackages } from './debian-packages.mjs'
import { findElectron } from './electron-runtime.mjs'

/** Only the desktop window needs a display, and only Linux may have none. */
const isDisplayMissing = () =>
  process.platform === 'linux' && findElectron() !== null && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

const CHROMIUM = { shows: 'chromium', name: 'chromium' }
const DISPLAY = [
  { shows: 'xvfb-run', name: 'xvfb' },
  { shows: 'xauth', name: 'xauth' },
]

/** What to put before a command that opens desktop windows. */
export const virtualDisplay = () => (isDisplayMissing() && isThere('xvfb-run') ? ['xvfb-run', '--auto-servernum'] : [])

/** The tests that lack the browser say so themselves. */
export async function prepareBrowser() {
  await prepareDebianPackages({
    packages: [CHROMIUM, ...(isDisplayMissing() ? DISPLAY : [])],
    id: 'browser',
    what: 'The end-to-end tests need a browser',
    failure: 'The browser for the end-to-end tests could not be installed',
  })
}
