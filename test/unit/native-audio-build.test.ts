import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** The real step in a project of its own, with a compiler and a pkg-config of a few lines. */
let project: string
const hasCompiled = () => existsSync(at('out/native/audio.node'))
const callCount = () => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').length : 0)

beforeEach((context) => {
  if (process.platform === 'win32') context.skip('the step is not made for Windows')
  project = mkdtempSync(join(tmpdir(), 'piano-coach-native-'))
  cpSync(resolve(import.meta.dirname, '../../scripts'), at('scripts'), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('native/audio/addon.cc', 'int answer = 42;')
  for (const name of ['node-api-headers', 'node-addon-api']) write(`node_modules/${name}/package.json`, '{}')
  program('pkg-config', 'echo -lportaudio')
  program('compiler', 'printf . >> calls; while [ "$1" != -o ]; do shift; done; echo compiled > "$2"')
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

test('the addon is compiled once, and again when a source has changed', () => {
  expect(prepare().status).toBe(0)
  expect(hasCompiled()).toBe(true)
  prepare()
  expect(callCount()).toBe(1)
  write('native/audio/addon.cc', 'int answer = 43;')
  prepare()
  expect(callCount()).toBe(2)
})

test('an addon that does not compile is one line and a log, and is not tried at each start', () => {
  program('compiler', 'printf . >> calls; echo "a semicolon is missing" >&2; exit 1')
  const { status, stderr } = prepare()
  expect(status).toBe(0)
  expect(stderr).toContain('Piano Coach runs without listening through a microphone: it could not be compiled')
  expect(stderr).not.toContain('semicolon')
  expect(readFileSync(at('.cache/native-audio.log'), 'utf8')).toContain('a semicolon is missing')

  expect(prepare().stderr).toContain('it could not be compiled')
  expect(callCount()).toBe(1)
  write('native/audio/addon.cc', 'int answer = 43;')
  prepare()
  expect(callCount()).toBe(2)
})

test('an addon that once compiled stays until the next one is whole', () => {
  prepare()
  program('compiler', 'exit 1')
  write('native/audio/addon.cc', 'int answer')
  prepare()
  expect(readFileSync(at('out/native/audio.node'), 'utf8')).toBe('compiled\n')
})

test('a project without these sources compiles nothing and says nothing', () => {
  rmSync(at('native'), { recursive: true })
  expect(prepare()).toMatchObject({ status: 0, stderr: '' })
  expect(callCount()).toBe(0)
})

const at = (...parts: readonly string[]) => join(project, ...parts)

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}

function program(name: string, lines: string): void {
  write(`bin/${name}`, `#!/bin/sh\n${lines}\n`)
  chmodSync(at('bin', name), 0o755)
}

function prepare() {
  const step = at('scripts/steps/native-audio.mjs')
  const script = `import(${JSON.stringify(step)}).then(({ prepareNativeAudio }) => prepareNativeAudio())`
  const env = { ...process.env, PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`, CXX: at('bin/compiler') }
  return spawnSync(process.execPath, ['-e', script], { cwd: project, env, encoding: 'utf8' })
}
