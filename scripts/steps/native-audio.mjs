import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addonArguments, compiler, findPortAudio, hasCompiler } from './compile-audio.mjs'
import { prepareDebianPackages } from './debian-packages.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { Problem } from './problem.mjs'
import { inRoot } from './project.mjs'

const sourceFolder = inRoot('native', 'audio')
const product = inRoot('out', 'native', 'audio.node')
const stampFile = inRoot('.cache', 'native-audio')
const failedFile = inRoot('.cache', 'native-audio-failed')
const notInstalledFile = inRoot('.cache', 'native-audio-not-installed')
const logFile = inRoot('.cache', 'native-audio.log')

const RETRY_AFTER_MS = 24 * 60 * 60_000
const NEEDED = {
  linux: 'a C++ compiler and PortAudio (Debian: apt-get install build-essential pkg-config portaudio19-dev)',
  darwin: 'a C++ compiler and PortAudio (xcode-select --install; brew install portaudio)',
}
const DEBIAN_PACKAGES = [
  { shows: 'c++', name: 'build-essential' },
  { shows: 'pkg-config', name: 'pkg-config' },
  { shows: '/usr/include/portaudio.h', name: 'portaudio19-dev' },
]

/** Compiles the sound capture where it can be. The app runs without it: what goes wrong is one line. */
export async function prepareNativeAudio() {
  const hash = hashSources()
  if (hash === null || isBuilt(hash)) return
  await oneAtATime(async () => {
    if (isBuilt(hash)) return
    const reason = reasonOfLate(hash) ?? (await build(hash))
    if (reason) console.error(`Piano Coach runs without listening through a microphone: ${reason}.`)
  })
}

const isBuilt = (hash) => existsSync(product) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash

/** Why it was not built when these same sources were tried lately; what failed once is not tried at each start. */
function reasonOfLate(hash) {
  if (!isOfLate(failedFile)) return null
  const [failedHash, reason] = readFileSync(failedFile, 'utf8').split('\n')
  return failedHash === hash ? reason : null
}

function isOfLate(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs < RETRY_AFTER_MS
}

/** Null when it was built, else why not. */
async function build(hash) {
  const needed = NEEDED[process.platform]
  if (!needed) return `its build is not made for ${process.platform} yet`
  // Looked for at each start: it takes milliseconds, and may have been installed since.
  if (!(await findParts())) return `it needs ${needed}`

  const complaint = compile()
  if (complaint) writeFileSync(failedFile, `${hash}\n${complaint}`)
  else {
    rmSync(failedFile, { force: true })
    writeFileSync(stampFile, hash)
  }
  return complaint
}

async function findParts() {
  const areThere = () => hasCompiler() && findPortAudio() !== null
  if (areThere() || process.platform !== 'linux' || process.getuid() !== 0 || isOfLate(notInstalledFile))
    return areThere()
  try {
    await prepareDebianPackages({
      packages: DEBIAN_PACKAGES,
      id: 'native-audio',
      what: 'Listening through a microphone needs',
      failure: 'What listening through a microphone needs could not be installed',
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    writeFileSync(notInstalledFile, error.message)
  }
  return areThere()
}

function compile() {
  console.error('Compiling the sound capture …')
  const startedAt = Date.now()
  const sources = sourceFiles().filter((file) => file.endsWith('.cc'))
  mkdirSync(inRoot('out', 'native'), { recursive: true })
  // Renamed when whole: a running app keeps the one it has loaded.
  const output = `${product}.new`
  const run = spawnSync(compiler, addonArguments({ sources, output, portAudio: findPortAudio() }), { encoding: 'utf8' })
  writeFileSync(logFile, `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`)
  if (run.status !== 0) return 'it could not be compiled; .cache/native-audio.log says why'
  renameSync(output, product)
  console.error(`Compiling the sound capture: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  return null
}

/** Null where the project has no such sources. */
function hashSources() {
  if (!existsSync(join(sourceFolder, 'addon.cc'))) return null
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  const recipe = inRoot('scripts', 'steps', 'compile-audio.mjs')
  const headers = ['node-api-headers', 'node-addon-api'].map((name) => inRoot('node_modules', name, 'package.json'))
  for (const file of [...sourceFiles(), recipe, ...headers]) {
    const bytes = readFileSync(file)
    hash.update(`${file.slice(inRoot().length)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

const sourceFiles = () =>
  readdirSync(sourceFolder)
    .filter((name) => /[.](cc|h)$/.test(name))
    .sort()
    .map((name) => join(sourceFolder, name))
