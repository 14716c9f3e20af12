import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { benchFileOf, benchFolder } from './bench-names.mjs'
import { inRoot } from './project.mjs'

/** Runs under Node 24. The benchmark reads its own arguments from the third on. */
const name = process.argv[2]
const file = benchFileOf(name)
await import(pathToFileURL(file.endsWith('.ts') ? await bundle(file) : join(benchFolder, file)).href)

/** Our TypeScript imports without file endings, which only a bundler resolves. */
async function bundle(source) {
  const outDir = inRoot('.cache', 'bench')
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(benchFolder, source),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
