import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startPulse, whyNoPulse } from '../rig/pulse'

/** The native parts without Node, compiled with the compiler's sanitizers: each ends at the first wrong access or leak. */
const here = import.meta.dirname
const nativeFolder = resolve(here, '../../native/audio')
const CAPTURE_PARTS = ['capture', 'devices', 'host-hints', 'quiet', 'sound-system', 'sound-thread']
const SANITIZERS = { memory: 'address,undefined', threads: 'thread' }
/** A compiler takes 15 s of processor for it, and shares the machine. */
const LIMIT_MS = 300_000
const whyNotCompiled = 'no C++ compiler with sanitizers, or no PortAudio'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'piano-coach-native-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const kind of ['memory', 'threads'] as const) {
  test(
    `every frame goes through the ring once and in order, under the sanitizer of ${kind}`,
    async (context) => {
      const program = await compile({ check: 'ring-check.cc', parts: [], kind, libraries: [] })
      if (!program) context.skip(whyNotCompiled)
      expect(await run(program!, [])).toEqual({ code: 0, output: 'the ring holds\n' })
    },
    LIMIT_MS,
  )
}

test(
  'sound is captured, refused, left and stopped without a wrong access or a leak',
  async (context) => {
    const whyNot = whyNoPulse()
    if (whyNot) context.skip(whyNot)
    const libraries = ['-lportaudio']
    const program = await compile({ check: 'capture-check.cc', parts: CAPTURE_PARTS, kind: 'memory', libraries })
    if (!program) context.skip(whyNotCompiled)
    const pulse = await startPulse()
    onTestFinished(() => pulse.stop())
    const ran = await run(program!, ['pulse'], { environment: pulse.environment })
    expect(ran).toEqual({ code: 0, output: 'the capture holds\n' })
  },
  LIMIT_MS,
)

interface Compiled {
  readonly check: string
  readonly parts: readonly string[]
  readonly kind: keyof typeof SANITIZERS
  readonly libraries: readonly string[]
}

/** Null where this machine cannot compile such a program at all; what is wrong with ours fails the test. */
async function compile({ check, parts, kind, libraries }: Compiled): Promise<string | null> {
  const header = libraries.length > 0 ? '#include <portaudio.h>\n' : ''
  const nothing = ['-x', 'c++', '-', '-o', join(folder, 'nothing'), ...libraries]
  if ((await compileWith(kind, nothing, `${header}int main() {}`)).code !== 0) return null

  const program = join(folder, `${check}-${kind}`)
  const sources = [join(here, check), ...parts.map((part) => join(nativeFolder, `${part}.cc`))]
  expect(await compileWith(kind, [...sources, '-o', program, ...libraries])).toEqual({ code: 0, output: '' })
  return program
}

function compileWith(kind: keyof typeof SANITIZERS, args: readonly string[], input = '') {
  const flags = ['-std=c++17', '-g', '-Wall', '-Wextra', '-pthread', `-fsanitize=${SANITIZERS[kind]}`]
  return run('c++', [...flags, ...args], { input })
}

/** What it says of a fault goes into the output too. */
function run(
  program: string,
  args: readonly string[],
  { environment = {}, input = '' }: { readonly environment?: object; readonly input?: string } = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => undefined).end(input)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return new Promise((settle) => {
    child.once('error', ({ message }) => settle({ code: null, output: message }))
    child.once('close', (code) => settle({ code, output }))
  })
}
