import { mkdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { inRoot } from './steps/project.mjs'
import { Problem, runMain } from './steps/problem.mjs'

/** What Linux, Windows and macOS ask for. */
const SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(Boolean)
const folder = inRoot('resources', 'icons')

/** `node scripts/icons.mjs` draws the icon in every size, once it was changed; the results are part of the project. */
await runMain(() => {
  mkdirSync(folder, { recursive: true })
  for (const size of SIZES_PX) draw(size)
})

function draw(size) {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--default-background-color=00000000',
    '--force-device-scale-factor=1',
    `--window-size=${size},${size}`,
    `--screenshot=${folder}/${size}x${size}.png`,
    `${folder}/piano-coach.svg`,
  ]
  const isDrawn = BROWSERS.some((browser) => spawnSync(browser, args, { stdio: 'ignore' }).status === 0)
  if (!isDrawn) throw new Problem('A Chromium is needed to draw the icons: apt-get install chromium.')
}
