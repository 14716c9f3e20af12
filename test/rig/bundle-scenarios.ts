import { mkdirSync, mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache', 'rig')
/** They find their libraries beside themselves. */
const NATIVE_PACKAGES = ['@julusian/midi', 'better-sqlite3']

/** The threads of the app beside the script: the entries that it asks for. */
const THREADS = { midi: 'native/midi/midi-thread.ts', coach: 'electron/coach/index.ts' }

/** Bundles a script for the machine, and the app's threads beside it, into a new folder. Whoever asked removes it. */
export async function bundleForMachine(script: string): Promise<{ readonly folder: string; readonly file: string }> {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'bundle-'))
  const entries = Object.entries({ ...THREADS, script }).map(([name, file]) => [name, resolve(ROOT, file)])
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    // Few files: each that the machine opens costs it a question to this computer.
    ssr: { noExternal: true, external: NATIVE_PACKAGES },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(entries) as Record<string, string>,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return { folder, file: join(folder, 'script.mjs') }
}
