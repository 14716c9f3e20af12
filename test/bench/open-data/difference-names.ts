import type { Difference, DifferenceKind } from './find-differences'
import type { JudgedPiece } from './judge-piece'

export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  twin: 'unison twin',
  grace: 'grace note of its main note’s pitch, or the reverse',
  ornament: 'which stroke of a trill or other ornament is the written note',
  unlisted: 'written note that the truth does not list',
  twoStrokes: 'which of two strokes of one key is the written note',
  shifted: 'the written note of the same pitch before or after',
  other: 'other',
}

/** Where data sets disagree among themselves, or say nothing: no following could be right in all of them. */
const CONVENTIONS: ReadonlySet<DifferenceKind> = new Set(['twin', 'grace', 'ornament', 'unlisted'])

export function isConvention({ kind }: Difference): boolean {
  return CONVENTIONS.has(kind)
}

/** Final differences that come from a convention of the truth. */
export function clearDifferences(pieces: readonly JudgedPiece[]): number {
  return pieces.reduce((sum, { differences }) => sum + differences.final.filter(isConvention).length, 0)
}
