import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isThere } from './debian-packages.mjs'
import { inRoot } from './project.mjs'

/** Where PortAudio lies when pkg-config does not know: Debian, built by hand, Homebrew. */
const PLACES = ['/usr', '/usr/local', '/opt/homebrew']

const headerPackages = ['node-api-headers/include', 'node-addon-api']

export const compiler = process.env.CXX ?? 'c++'

/** How to compile against PortAudio, and how to link with it; null where it is not on this machine. */
export function findPortAudio() {
  const known = spawnSync('pkg-config', ['--cflags', '--libs', 'portaudio-2.0'], { encoding: 'utf8' })
  if (known.status === 0) return known.stdout.trim().split(/\s+/)
  const place = PLACES.find((folder) => existsSync(join(folder, 'include', 'portaudio.h')))
  return place ? [`-I${join(place, 'include')}`, `-L${join(place, 'lib')}`, '-lportaudio', '-pthread'] : null
}

export const hasCompiler = () => isThere(compiler)

/**
 * One call of the compiler makes the addon. Node-API is a promise of Node and Electron that does not change with their
 * versions, so its headers come from npm and nothing is fetched or rebuilt for either.
 */
export const addonArguments = ({ sources, output, portAudio, platform = process.platform }) => [
  ...['-std=c++17', '-O2', '-fPIC', '-fvisibility=hidden', '-DNAPI_VERSION=8'],
  '-DNODE_ADDON_API_DISABLE_CPP_EXCEPTIONS',
  ...headerPackages.map((name) => `-isystem${inRoot('node_modules', ...name.split('/'))}`),
  ...sources,
  ...['-o', output],
  ...portAudio,
  ...LINKED_AS_ADDON[platform],
]

const LINKED_AS_ADDON = {
  // It stays in memory once loaded: a thread that a vanished device holds may still return into it.
  linux: ['-shared', '-Wl,-z,nodelete'],
  darwin: ['-bundle', '-undefined', 'dynamic_lookup'],
}
