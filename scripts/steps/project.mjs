import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

/** The folder with package.json. Everything under scripts/ finds its files from here, whatever the caller's folder. */
export const root = resolve(import.meta.dirname, '..', '..')

export const inRoot = (...parts) => join(root, ...parts)

/** Node 24 from the `node` package: the database and the build need it, the machine may only have Node 20. */
export const node24 = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

export const hasNode24 = () => existsSync(node24)

/** The environment in which tools of the project find their own Node first. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [dirname(node24), inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
})

/** `npm start` and `npm run coach` move to the project folder; paths are meant from where the person stands. */
export function callersFolder() {
  const isMovedByNpm = ['start', 'coach'].includes(process.env.npm_lifecycle_event) && process.cwd() === root
  return isMovedByNpm ? (process.env.INIT_CWD ?? root) : process.cwd()
}
