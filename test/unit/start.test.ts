import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

/** The real scripts in a project of their own, whose build and app are a few lines each. */
let project: string
const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** A Node that everybody may run: the checkout may lie in a folder that only its owner may enter. */
let runtimeFolder: string
let node: string

beforeAll(() => {
  runtimeFolder = mkdtempSync(join(tmpdir(), 'piano-coach-node-'))
  chmodSync(runtimeFolder, 0o755)
  node = join(runtimeFolder, 'node')
  copyFileSync(process.execPath, node)
  chmodSync(node, 0o755)
})

afterAll(() => rmSync(runtimeFolder, { recursive: true, force: true }))

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'piano-coach-start-'))
  cpSync(resolve(import.meta.dirname, '../../scripts'), at('scripts'), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('package-lock.json', '{"packages":{"":{}}}')
  write('node_modules/.package-lock.json', '{"packages":{}}')
  mkdirSync(at('node_modules/node/bin'), { recursive: true })
  mkdirSync(at('node_modules/.bin'))
  symlinkSync(node, at('node_modules/node/bin/node'))
  write('node_modules/electron-vite/bin/electron-vite.js', fakeBuild)
  write('node_modules/electron-vite/package.json', '{"type":"module"}')
  write(
    'scripts/build-songs.mjs',
    `${writeFile('out/songs/songs.json', '[]')}  writeFileSync('out/songs/made-from', 'these')`,
  )
  write('shared/music.ts', 'export const a = 440')
  write('app.mjs', tellArguments)
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

test('the first start builds, the second does not, a changed source does, a touched one does not', async () => {
  await start()
  await start()
  expect(buildCount()).toBe(1)
  write('shared/music.ts', 'export const a = 442')
  await start()
  expect(buildCount()).toBe(2)
  utimesSync(at('shared/music.ts'), new Date(), new Date())
  await start()
  expect(buildCount()).toBe(2)
})

test('two starts at once build once', async () => {
  await Promise.all([start(), start()])
  expect(buildCount()).toBe(1)
})

test('a start that was killed while it built does not block the next one', async () => {
  write('.cache/preparing.pid', '4194305')
  await start()
  expect(buildCount()).toBe(1)
})

test('a build that fails is shown, and nothing starts', async () => {
  write('node_modules/electron-vite/bin/electron-vite.js', 'console.log("music.ts: a bar too many"); process.exit(1)')
  const { code, stdout, stderr } = await start()
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('music.ts: a bar too many')
  expect(stderr).toContain('The app could not be built.')
})

test('without a desktop window one line says why, and the app serves a browser with all its arguments', async () => {
  const { stdout, stderr } = await start('--browser', '--pianist', 'my prelude.mid', '--port', '4000')
  expect(JSON.parse(stdout)).toEqual(['serve', '--pianist', 'my prelude.mid', '--port', '4000'])
  expect(stderr.split('\n').filter((line) => line.startsWith('No desktop window'))).toEqual([
    'No desktop window: the browser was asked for. Piano Coach runs for a browser instead.',
  ])
})

test('with the runtime and a display the desktop window opens, with the same arguments', async () => {
  installElectron('#!/bin/sh\necho "electron $*"\n')
  const { code, stdout } = await start('--pianist', 'prelude.mid')
  expect(code).toBe(0)
  expect(stdout).toBe(`electron ${project} --pianist prelude.mid\n`)
})

test('a desktop window that cannot open is said, and the browser takes its place', async () => {
  installElectron('#!/bin/sh\nexit 127\n')
  const { code, stdout, stderr } = await start('--no-open')
  expect(code).toBe(0)
  expect(stderr).toContain('The desktop window could not open (Electron ended with code 127).')
  expect(JSON.parse(stdout)).toEqual(['serve', '--no-open'])
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the app, and its exit code is the one of start', async (signal) => {
  write('app.mjs', `process.on('${signal}', () => process.exit(7)); console.log('up'); setInterval(() => {}, 1000)`)
  const running = run('start.mjs', ['--browser'])
  await once(running.child.stdout, 'data')
  running.child.kill(signal)
  expect((await running.ended).code).toBe(7)
})

test('an app that was killed gives the exit code of its signal', async () => {
  write('app.mjs', "process.kill(process.pid, 'SIGKILL')")
  expect((await start('--browser')).code).toBe(137)
})

test('the command line says nothing on stdout but the answer, and reads paths from where the person stands', async () => {
  write('app.mjs', 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exit(2)')
  mkdirSync(at('scores'))
  const { code, stdout, stderr } = await run('piano-coach.mjs', ['import', 'a.mei', '--json'], { cwd: at('scores') })
    .ended
  expect(code).toBe(2)
  expect(JSON.parse(stdout)).toEqual([at('scores'), 'import', 'a.mei', '--json'])
  expect(stderr).toContain('Building the app')
})

test('a network that swallows packets: the fetch ends at its limit, and nothing of it is left', async () => {
  const hang = 'setInterval(() => {}, 1000)'
  const child = `require('child_process').spawn(process.execPath, ['-e', '${hang}'])`
  write('node_modules/electron/install.js', `require('fs').writeFileSync('pid', String(${child}.pid)); ${hang}`)
  expect(await fetchElectron({ isAsked: false, limitMs: 1000 })).toBe('its runtime did not arrive within 1 s')
  await expectGone(Number(readFileSync(at('pid'), 'utf8')))
})

test('a fetch that failed is tried again after a day, or when the person asks for it', async () => {
  write('node_modules/electron/install.js', `require('fs').appendFileSync('tries', '.'); process.exit(1)`)
  const tries = () => readFileSync(at('tries'), 'utf8').length
  await fetchElectron({ isAsked: false })
  expect(await fetchElectron({ isAsked: false })).toBe('its runtime could not be downloaded at an earlier start')
  expect(tries()).toBe(1)
  await fetchElectron({ isAsked: true })
  expect(tries()).toBe(2)
  const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60_000)
  utimesSync(at('.cache/electron-fetch-failed'), twoDaysAgo, twoDaysAgo)
  await fetchElectron({ isAsked: false })
  expect(tries()).toBe(3)
})

test('a fetch that succeeds forgets the failures before it', async () => {
  write('.cache/electron-fetch-failed', 'once')
  write('node_modules/electron/install.js', '')
  expect(await fetchElectron({ isAsked: true })).toBe(null)
  expect(existsSync(at('.cache/electron-fetch-failed'))).toBe(false)
})

test.each([
  ['linux', {}, 1000, 'there is no display'],
  ['linux', { DISPLAY: ':0' }, 0, 'Electron does not run as root'],
  ['linux', { DISPLAY: ':0' }, 1000, null],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, null],
  ['darwin', {}, 501, null],
  ['win32', {}, undefined, null],
])('on %s with %j as user %s: %s', async (platform, environment, userId, reason) => {
  const { whyNoElectronWindow } = await runtimeSteps()
  expect(whyNoElectronWindow({ platform, environment, userId })).toBe(reason)
})

const at = (...parts: readonly string[]) => join(project, ...parts)

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

const writeFile = (path: string, text: string) => `
  import { mkdirSync, writeFileSync } from 'node:fs'
  mkdirSync('${dirname(path)}', { recursive: true })
  writeFileSync('${path}', '${text}')
`
const tellArguments = 'console.log(JSON.stringify(process.argv.slice(2)))'

const fakeBuild = `
  import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
  appendFileSync('builds', '.')
  for (const folder of ['main', 'preload', 'renderer']) mkdirSync('out/' + folder, { recursive: true })
  const files = ['main/index.js', 'main/coach.js', 'main/importer.js', 'preload/index.cjs', 'renderer/index.html']
  for (const file of files) writeFileSync('out/' + file, '')
  copyFileSync('app.mjs', 'out/main/headless.js')
`
const buildCount = () => readFileSync(at('builds'), 'utf8').length

function installElectron(program: string): void {
  write('node_modules/electron/path.txt', 'electron')
  write('node_modules/electron/dist/electron', program)
  chmodSync(at('node_modules/electron/dist/electron'), 0o755)
}

const start = (...args: readonly string[]) => run('start.mjs', args).ended

/** As a plain user with a display: root would get no desktop window. */
function run(script: string, args: readonly string[], { cwd = project } = {}) {
  if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, project])
  const env = { PATH: process.env['PATH'], HOME: project, DISPLAY: ':9' }
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const child = spawn(node, [at('scripts', script), ...args], { cwd, env, ...user })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }))
  return { child, ended }
}

interface FetchOptions {
  readonly isAsked: boolean
  readonly limitMs?: number
}
interface DesktopSession {
  readonly platform: string
  readonly environment: object
  readonly userId: number | undefined
}
interface RuntimeSteps {
  readonly fetchElectron: (options: FetchOptions) => Promise<string | null>
  readonly whyNoElectronWindow: (session: DesktopSession) => string | null
}

async function runtimeSteps(): Promise<RuntimeSteps> {
  return (await import(pathToFileURL(at('scripts/steps/electron-runtime.mjs')).href)) as RuntimeSteps
}

/** In the project's folder, where the installer of the test leaves its traces. */
async function fetchElectron(options: FetchOptions): Promise<string | null> {
  const { fetchElectron: fetch } = await runtimeSteps()
  const before = process.cwd()
  process.chdir(project)
  try {
    return await fetch(options)
  } finally {
    process.chdir(before)
  }
}

async function expectGone(pid: number): Promise<void> {
  for (let tries = 0; tries < 50 && isAlive(pid); tries += 1) await setTimeout(20)
  expect(isAlive(pid)).toBe(false)
}

/** A process that ended but was not collected yet counts as gone. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}
