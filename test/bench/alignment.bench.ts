// How well we follow and align the performances of the open alignment data: `-- DIR`, the folder that holds its lists.
import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { groupBy } from '../../shared/base/group-by'
import { judgePiece, type JudgedPiece } from './open-data/judge-piece'
import { printDataset } from './open-data/print-dataset'
import { printDifferences } from './open-data/print-differences'
import { readPieces, type OpenPiece } from './open-data/read-pieces'
import { createScoreCache } from './open-data/score-cache'
import { halfOf } from './open-data/work-halves'

const { values: asked, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    /** A part of a data set's or a piece's name: only those. */
    only: { type: 'string' },
    /** `tune` or `report`: only the works of one half. */
    split: { type: 'string' },
    /** Both halves beside the whole. */
    halves: { type: 'boolean', default: false },
    'per-piece': { type: 'boolean', default: false },
    /** A part of a piece's name: lists its notes that differ, final or with --live the first word. */
    differences: { type: 'string' },
    live: { type: 'boolean', default: false },
    /** Follows straight playing a second time as if nobody ever jumped. */
    'no-jumps': { type: 'boolean', default: false },
    /** Writes the counts of every piece there. */
    json: { type: 'string' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder of the alignment data: npm run bench -- alignment DIR')

const startedAt = performance.now()
const pieces = readPieces(resolve(folder)).filter(isAsked)
if (pieces.length === 0) throw new Error(`There is no piece to follow in ${resolve(folder)}`)
const cache = createScoreCache()
const judged: JudgedPiece[] = []
for (const piece of pieces) judged.push(judgePiece(piece, await cache.read(piece.scoreFile), asked['no-jumps']))
await cache.close()

if (asked.differences !== undefined) {
  const named = judged.filter(({ piece }) => fullName(piece).includes(asked.differences ?? ''))
  for (const one of named) printDifferences(one, asked.live ? 'live' : 'final')
}
for (const [dataset, those] of groupBy(judged, ({ piece }) => piece.dataset)) {
  printDataset(dataset, those, { hasHalves: asked.halves, hasPieces: asked['per-piece'] })
}
if (asked.json !== undefined) writeFileSync(resolve(asked.json), JSON.stringify(judged.map(countsForPrograms), null, 1))
// Above the number of cores, other programs are measured too.
console.log(`\nload of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
console.log(`took ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)

function isAsked(piece: OpenPiece): boolean {
  const isOfHalf = asked.split === undefined || asked.halves || halfOf(piece.work) === asked.split
  return isOfHalf && fullName(piece).includes(asked.only ?? '')
}

function fullName({ dataset, name }: OpenPiece): string {
  return `${dataset}/${name}`
}

function countsForPrograms({ piece, counts, following, differences, liveCpuMs, finalCpuMs }: JudgedPiece) {
  const differencesByWord = { live: differences.live.length, final: differences.final.length }
  return {
    dataset: piece.dataset,
    name: piece.name,
    counts,
    following,
    differences: differencesByWord,
    liveCpuMs,
    finalCpuMs,
  }
}
