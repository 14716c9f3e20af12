import { fetchElectron, findElectron, whyNoElectronWindow } from './steps/electron-runtime.mjs'
import { prepare } from './steps/prepare.mjs'
import { runMain } from './steps/problem.mjs'
import { callersFolder, inRoot, node24, root } from './steps/project.mjs'
import { runApp } from './steps/run-app.mjs'

/** Electron that gives up sooner than this never showed its window: a missing library, a forbidden sandbox. */
const STILLBORN_MS = 5_000

await runMain(async () => {
  const { isAsked, isBrowserWanted, appArgs } = readArgs(process.argv.slice(2))
  await prepare()

  const whyNot = isBrowserWanted ? 'the browser was asked for' : await whyNoElectron(isAsked)
  if (whyNot === null) {
    const startedAt = Date.now()
    const { code, wasAsked } = await runApp(findElectron(), [root, ...appArgs], { cwd: callersFolder() })
    if (code === 0 || wasAsked || Date.now() - startedAt > STILLBORN_MS) return code
    console.error(`The desktop window could not open (Electron ended with code ${code}).`)
  } else console.error(`No desktop window: ${whyNot}. Piano Coach runs for a browser instead.`)

  const headless = inRoot('out', 'main', 'headless.js')
  return (await runApp(node24, [headless, 'serve', ...appArgs], { cwd: callersFolder() })).code
})

/** `--retry-electron` and `--browser` are for this script; the app gets everything else. */
function readArgs(args) {
  const own = ['--retry-electron', '--browser']
  return {
    isAsked: args.includes('--retry-electron'),
    isBrowserWanted: args.includes('--browser'),
    appArgs: args.filter((argument) => !own.includes(argument)),
  }
}

async function whyNoElectron(isAsked) {
  const session = { platform: process.platform, environment: process.env, userId: process.getuid?.() }
  const reason = whyNoElectronWindow(session)
  if (reason) return reason
  return findElectron() ? null : fetchElectron({ isAsked })
}
