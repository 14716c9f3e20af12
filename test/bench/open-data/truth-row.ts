/** A line of an alignment: a written note, a struck one, or both. */
export interface TruthRow {
  readonly scoreId: string | null
  readonly struck: { readonly pitch: number; readonly seconds: number } | null
}
