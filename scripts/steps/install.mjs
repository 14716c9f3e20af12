import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { Problem } from './problem.mjs'
import { hasNode24, inRoot } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const OLDEST_NODE = 20

/** Brings node_modules to what package-lock.json says, and Node 24 with it. */
export async function install() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Problem(`Piano Coach needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`)
  }
  if (!hasPackages()) await installPackages()
  if (!hasNode24()) await installNode24()
  linkNode24()
}

export const isInstalled = () => hasPackages() && hasNode24()

/** Compares with npm's own record of what it installed, so that an `npm install` by hand counts too. */
function hasPackages() {
  const recordFile = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(recordFile)) return false

  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  // Optional packages are for other platforms as often as not; npm left out those that are not for this one.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

function installPackages() {
  return runQuietly({
    name: 'install',
    title: 'Installing packages (once, about a minute)',
    ...npm(),
    // No package needs an install script but `node`, which installNode24 runs: nothing else gets to run code here.
    args: [...npm().args, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    environment: process.env,
    failure: 'The packages could not be installed. Is the network reachable? Then run the same command again.',
  })
}

function installNode24() {
  return runQuietly({
    name: 'install-node',
    title: 'Installing Node 24 for the app',
    command: process.execPath,
    args: ['installArchSpecificPackage.js'],
    folder: inRoot('node_modules', 'node'),
    environment: process.env,
    failure: 'Node 24 could not be installed. Is the network reachable? Then run the same command again.',
  })
}

/** npm links a package's programs before they exist when scripts are ignored, so it left this one out. */
function linkNode24() {
  const link = inRoot('node_modules', '.bin', 'node')
  if (process.platform === 'win32' || existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync('../node/bin/node', link)
}

/** The npm that runs this script, else the one on the path. */
function npm() {
  const program = process.env.npm_execpath
  if (program?.endsWith('npm-cli.js')) return { command: process.execPath, args: [program] }
  return { command: 'npm', args: [] }
}
