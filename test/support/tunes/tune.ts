export interface Tune {
  /** The highest note of the right hand at each onset, from the beginning. */
  readonly opening: string
  /** The lowest note of the left hand at each onset, from the beginning; empty for the right hand alone. */
  readonly bass: string
  /** The last notes of both, the right hand first. */
  readonly ending: readonly [string, string]
  /** Notes to strike, each pass of a repeat counted. */
  readonly notes: number
}
