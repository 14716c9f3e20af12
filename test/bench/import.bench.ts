// How long a score takes from its file to its notes. `-- FILE…` imports those files too: every one must come in.
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { basename, resolve } from 'node:path'
import { createImporter, type FileToImport } from '../../electron/host/importer'
import { back, note, pianoXml } from '../support/music-xml'

const RUNS = 5
/** ARCHITECTURE's budget for 3,000 notes. */
const BUDGET_MS = 3000
const BARS = 250
const SIXTEENTHS_PER_BAR = 16

const workerFile = resolve('out/main/importer.js')
const files = process.argv.slice(3)
const importer = createImporter({ workerFile })

const made = { fileName: 'made.musicxml', bytes: new TextEncoder().encode(madeScore()) }
const madeMs: number[] = []
let noteCount = 0
for (let run = 0; run < RUNS; run += 1) {
  const imported = await measure(made)
  madeMs.push(imported.ms)
  noteCount = imported.notes
}
const [firstMs = 0, ...laterMs] = madeMs
console.log(
  `made score of ${noteCount} notes: ${round(firstMs)} ms the first time, then ${laterMs.map(round).join(', ')}`,
)

const imports = []
for (const path of files) imports.push({ ...(await measure(readScore(path))), file: path })
await importer.close()

const refused = imports.filter(({ reason }) => reason !== null)
for (const { file, reason } of refused) console.log(`${file}: ${reason ?? ''}`)
const [slowest] = imports.toSorted((one, other) => other.ms - one.ms)
if (slowest) {
  const notes = imports.reduce((sum, one) => sum + one.notes, 0)
  console.log(`${imports.length - refused.length} of ${imports.length} files came in, ${notes} notes`)
  console.log(`slowest: ${slowest.file}, ${slowest.notes} notes in ${round(slowest.ms)} ms`)
}
// Above the number of cores, other programs are measured too.
console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
if (refused.length > 0 || firstMs > BUDGET_MS) process.exitCode = 1

function readScore(path: string): FileToImport {
  return { fileName: basename(path), bytes: readFileSync(path) }
}

async function measure(file: FileToImport) {
  const startedAt = performance.now()
  const imported = await importer.run(file)
  const ms = performance.now() - startedAt
  const notes = imported.ok ? imported.value.score.notes.length : 0
  return { file: file.fileName, ms, notes, reason: imported.ok ? null : imported.problem.sentence }
}

/** Eighths for the right hand, quarters for the left: twelve notes a bar. */
function madeScore(): string {
  const right = ['C5', 'E5', 'G5', 'E5'].map((name) => note(name, 2)).join('')
  const left = ['C3', 'G3', 'E3', 'G3'].map((name) => note(name, 4, { staff: 2 })).join('')
  const bar = `${right}${right}${back(SIXTEENTHS_PER_BAR)}${left}`
  return pianoXml(
    Array.from({ length: BARS }, () => bar),
    { staves: 2 },
  )
}

function round(ms: number): number {
  return Math.round(ms)
}
