import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, node24, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const SOURCES = [
  'electron',
  'native',
  'renderer',
  'resources',
  'shared',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'scripts/build-songs.mjs',
  'tsconfig.base.json',
]
const PRODUCTS = [
  'out/main/index.js',
  'out/main/headless.js',
  'out/main/coach.js',
  'out/main/importer.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/songs/songs.json',
  'out/songs/made-from',
]
const stampFile = inRoot('.cache', 'built')

/** Builds all of out/. The stamp is taken before, so that an edit during the build leads to another one. */
export async function build() {
  const hash = hashSources()
  rmSync(stampFile, { force: true })
  await runQuietly({
    name: 'build',
    title: 'Building the app',
    command: node24,
    args: [inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    failure: 'The app could not be built.',
  })
  await runQuietly({
    name: 'build-songs',
    title: 'Engraving the songs',
    command: node24,
    args: [inRoot('scripts', 'build-songs.mjs')],
    failure: 'The songs could not be engraved.',
  })
  mkdirSync(inRoot('.cache'), { recursive: true })
  writeFileSync(stampFile, hash)
}

/** Whether out/ was made from just these sources, by content. */
export const isBuilt = () =>
  existsSync(stampFile) &&
  PRODUCTS.every((product) => existsSync(inRoot(product))) &&
  readFileSync(stampFile, 'utf8') === hashSources()

function hashSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesOf(inRoot(source)))) {
    // Length first: otherwise a byte could move from one file to the next unnoticed.
    const bytes = readFileSync(file)
    hash.update(`${relative(root, file)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  const inside = readdirSync(path, { recursive: true }).sort()
  return inside.map((name) => join(path, name)).filter((file) => statSync(file).isFile())
}
