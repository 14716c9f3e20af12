import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endWithUs } from './end-with-us.mjs'
import { inRoot, node24 } from './project.mjs'

/** A start decides within this time which host it uses, also on a network that swallows packets. */
const FETCH_LIMIT_MS = 10_000
/** What a person who asks for the runtime is ready to wait. */
const ASKED_FETCH_LIMIT_MS = 10 * 60_000
const RETRY_AFTER_MS = 24 * 60 * 60_000

const electronFolder = inRoot('node_modules', 'electron')
const failedFile = inRoot('.cache', 'electron-fetch-failed')

/** The Electron program, or null where it is not installed: found the way the `electron` package does. */
export function findElectron() {
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

/** Why this session cannot show an Electron window, or null when it can. */
export function whyNoElectronWindow({ platform, environment, userId }) {
  if (platform !== 'linux') return null
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no display'
  // Electron would start as root only without its sandbox, which we do not give up.
  if (userId === 0) return 'Electron does not run as root'
  return null
}

/** Fetches Electron with its own installer. Null when it is there, else the reason why it is not. */
export async function fetchElectron({ isAsked, limitMs = isAsked ? ASKED_FETCH_LIMIT_MS : FETCH_LIMIT_MS }) {
  if (!isAsked && hasFailedLately()) return 'its runtime could not be downloaded at an earlier start'
  const reason = await download(limitMs)
  if (reason) {
    mkdirSync(inRoot('.cache'), { recursive: true })
    writeFileSync(failedFile, reason)
  } else rmSync(failedFile, { force: true })
  return reason
}

const hasFailedLately = () => {
  const failed = statSync(failedFile, { throwIfNoEntry: false })
  return failed !== undefined && Date.now() - failed.mtimeMs < RETRY_AFTER_MS
}

function download(limitMs) {
  console.error(`Fetching the Electron runtime (at most ${limitMs / 1000} s) …`)
  // Its own process group, so that nothing of it is left behind at the limit.
  const child = spawn(node24, [join(electronFolder, 'install.js')], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const forget = endWithUs(() => killGroup(child))
  let complaint = ''
  child.stderr.on('data', (text) => (complaint += text))

  return new Promise((done) => {
    const limit = setTimeout(() => settle(`its runtime did not arrive within ${limitMs / 1000} s`), limitMs)
    const settle = (reason) => {
      clearTimeout(limit)
      forget()
      killGroup(child)
      done(reason)
    }
    child.on('error', (error) => settle(error.message))
    child.on('exit', (code) =>
      settle(code === 0 ? null : `its runtime could not be downloaded (${firstCause(complaint)})`),
    )
  })
}

/** The installer prints a stack; its first line is the reason, and undici's is no sentence. */
function firstCause(complaint) {
  const line = complaint.split('\n', 1)[0].slice(0, 160)
  return line === '' || line.includes('fetch failed') ? 'its site cannot be reached' : line
}

function killGroup(child) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') return void spawn('taskkill', ['/pid', `${child.pid}`, '/t', '/f'])
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
