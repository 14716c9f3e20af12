import type { ScoringDocument, WrittenNote } from '../../../shared/grade/scoring-document'

/** What we said, each written note named as the truth names it. */
export interface NamedDocument {
  readonly matches: readonly { readonly scoreId: string; readonly performanceIndex: number }[]
  readonly insertions: readonly number[]
  readonly deletions: readonly string[]
}

/** Truths name a note by its id, or by its id and the how-manyth playing it is. */
export function nameAsTruth(
  { matches, insertions, deletions }: Pick<ScoringDocument, 'matches' | 'insertions' | 'deletions'>,
  truthIds: ReadonlySet<string>,
): NamedDocument {
  const nameOf = ({ noteId, pass }: WrittenNote) => (truthIds.has(noteId) ? noteId : `${noteId}-${pass}`)
  return {
    matches: matches.map((match) => ({ scoreId: nameOf(match), performanceIndex: match.performanceIndex })),
    insertions,
    deletions: deletions.map(nameOf),
  }
}
