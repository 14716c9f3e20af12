import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json. Looked for upwards: a bundled benchmark runs from another folder than its source. */
export const projectRoot = findUpwards(import.meta.dirname)

export const inProject = (...parts: readonly string[]) => join(projectRoot, ...parts)

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('No folder above this file has the project in it')
  return findUpwards(parent)
}
