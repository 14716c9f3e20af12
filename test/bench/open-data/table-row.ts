import type { JudgedPiece } from './judge-piece'

/** A line of a data set's table. */
export interface TableRow {
  readonly label: string
  readonly aim: string
  readonly peer: string
  readonly ours: (pieces: readonly JudgedPiece[]) => string
}
