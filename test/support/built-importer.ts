import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')

/** The import worker as the app builds it, in a folder of the caller's. */
export async function buildImporter(outFolder: string): Promise<URL> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(root, 'electron/import/index.ts'),
      outDir: outFolder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'importer.js' } },
    },
  })
  return pathToFileURL(resolve(outFolder, 'importer.js'))
}
