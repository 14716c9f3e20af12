/** Why the truth and we differ about a played note, as far as the notes themselves can tell. */
export type DifferenceKind =
  | 'twin'
  | 'grace'
  | 'ornament'
  | 'unlisted'
  | 'tied'
  | 'wrongKey'
  | 'writtenOut'
  | 'twoStrokes'
  | 'shifted'
  | 'elsewhere'
  | 'fitsOmitted'
  | 'calledExtra'

export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  twin: 'unison twin',
  grace: 'a grace note of its main note’s pitch, or the reverse',
  ornament: 'which stroke of a trill or other sign is the written note',
  unlisted: 'a written note that the truth does not list',
  tied: 'the end of a tie, which the truth takes for a note to strike',
  wrongKey: 'a wrong key that the truth takes for the written note',
  writtenOut: 'which stroke of an ornament that is written out in hidden notes',
  twoStrokes: 'which of two strokes of one key is the written note',
  shifted: 'the written note of the same pitch before or after',
  elsewhere: 'a written note elsewhere',
  fitsOmitted: 'an extra key that fits a written note left out',
  calledExtra: 'a written note that we call extra',
}

/** Where data sets disagree among themselves, or say nothing: no alignment could be right in all of them. */
const CONVENTIONS: ReadonlySet<DifferenceKind> = new Set(['twin', 'grace', 'ornament', 'unlisted', 'tied', 'wrongKey'])

export function isConvention(kind: DifferenceKind): boolean {
  return CONVENTIONS.has(kind)
}
