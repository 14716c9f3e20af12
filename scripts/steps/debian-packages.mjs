import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runQuietly } from './run-quietly.mjs'

/**
 * Debian's packages that something needs: `shows` is a program on the path, or a file, that tells whether it is there.
 * Installs what is missing where we may; elsewhere says in one line what to run. Returns whether all is there now.
 */
export async function prepareDebianPackages({ packages, id, what, failure }) {
  const missing = packages.filter(({ shows }) => !isThere(shows)).map(({ name }) => name)
  if (missing.length === 0) return true
  if (!isThere('apt-get')) return false
  if (process.getuid() !== 0) {
    console.error(`${what}: sudo apt-get install ${missing.join(' ')}`)
    return false
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const failed = `${failure} (apt-get install ${missing.join(' ')}).`
  await runQuietly({
    name: 'apt-update',
    title: 'Reading the list of Debian packages',
    command: 'apt-get',
    args: ['update'],
    environment,
    failure: failed,
  })
  await runQuietly({
    name: `apt-install-${id}`,
    title: `Installing ${missing.join(', ')}`,
    command: 'apt-get',
    args: ['install', '--yes', '--no-install-recommends', ...missing],
    environment,
    failure: failed,
  })
  return true
}

/** A program on the path, or a file by its whole name. */
export const isThere = (shows) =>
  shows.startsWith('/')
    ? existsSync(shows)
    : existsSync(`/usr/bin/${shows}`) || spawnSync('which', [shows], { stdio: 'ignore' }).status === 0
