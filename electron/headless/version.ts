import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** As in package.json, two folders above the built entry. */
export function readVersion(mainFolder: string): string {
  const text = readFileSync(join(mainFolder, '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
