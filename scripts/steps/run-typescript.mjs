import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from './project.mjs'

/** Runs under Node 24: `run-typescript.mjs FOLDER/FILE.ts [arguments]`, which reads its own arguments from the third on. */
if (process.argv[1] === import.meta.filename) await runTypescript(inRoot(process.argv[2]))

/** Our TypeScript imports without file endings, which only a bundler resolves. */
export async function runTypescript(file) {
  const name = basename(file, '.ts')
  const outDir = inRoot('.cache', 'scripts')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: file,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  })
  await import(pathToFileURL(`${outDir}/${name}.mjs`).href)
}
