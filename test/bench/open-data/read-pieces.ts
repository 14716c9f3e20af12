import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

/** One performance of the open data. Files are absolute. */
export interface OpenPiece {
  readonly dataset: string
  readonly name: string
  /** The same for all performances of one work and for its practice. */
  readonly work: string
  readonly scoreFile: string
  readonly performanceFile: string
  readonly truthFile: string
  /** Whether restarts and errors were made on purpose: then the truth is note by note. */
  readonly isPractice: boolean
}

const listedPieces = z.object({
  pieces: z.array(
    z.object({
      dataset: z.string(),
      name: z.string(),
      work: z.string(),
      xml: z.string(),
      midi: z.string(),
      gt: z.string(),
    }),
  ),
})

/** The lists of the data set that are there: straight performances, then practice. */
export function readPieces(folder: string): readonly OpenPiece[] {
  const lists = ['pieces.json', 'practice/pieces.json'].map((list) => resolve(folder, list))
  return lists.filter((list) => existsSync(list)).flatMap(readList)
}

function readList(file: string): readonly OpenPiece[] {
  const { pieces } = listedPieces.parse(JSON.parse(readFileSync(file, 'utf8')))
  return pieces.map(({ dataset, name, work, xml, midi, gt }) => ({
    dataset,
    name,
    work,
    scoreFile: resolve(dirname(file), xml),
    performanceFile: resolve(dirname(file), midi),
    truthFile: resolve(dirname(file), gt),
    isPractice: gt.endsWith('.truth.json'),
  }))
}
