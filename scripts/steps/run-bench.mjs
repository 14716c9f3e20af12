import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { benchFileOf, benchFolder } from './bench-names.mjs'
import { runTypescript } from './run-typescript.mjs'

/** Runs under Node 24. The benchmark reads its own arguments from the third on. */
const file = join(benchFolder, benchFileOf(process.argv[2]))
await (file.endsWith('.ts') ? runTypescript(file) : import(pathToFileURL(file).href))
