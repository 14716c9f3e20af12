import type { RightShare } from '../../support/measure-following'
import type { JudgedPiece } from './judge-piece'

/** A line of a data set's table. */
export interface TableRow {
  readonly label: string
  readonly aim: string
  readonly peer: string
  readonly ours: (pieces: readonly JudgedPiece[]) => string
}

/** Where there is nothing to measure. */
export const NO_FIGURE = '–'

export function shareInPercent({ right, count }: RightShare): string {
  return count ? percent(right / count) : NO_FIGURE
}

export function percent(share: number): string {
  return (100 * share).toFixed(2)
}
