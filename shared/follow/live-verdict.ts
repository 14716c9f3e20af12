import type { Beats } from '../base/units'

/**
 * What is said while the student plays. A later verdict with the same `playedIndex` (or, for a missed note, the
 * same `noteIndex`) takes the place of an earlier one.
 */
export type LiveVerdict =
  | {
      readonly kind: 'correct'
      readonly playedIndex: number
      readonly noteIndex: number
      /** Milliseconds late against the local tempo; negative is early. */
      readonly deltaMs: number
      /** A further note of a written ornament: `noteIndex` is the ornamented note, which has its own verdict. */
      readonly isOrnamental?: true
    }
  /** A written note was played with another pitch; `noteIndex` is the one it stands for. */
  | { readonly kind: 'wrongPitch'; readonly playedIndex: number; readonly noteIndex: number; readonly deltaMs: number }
  | { readonly kind: 'extra'; readonly playedIndex: number }
  | { readonly kind: 'uncertain'; readonly playedIndex: number; readonly noteIndex: number | null }
  | { readonly kind: 'missed'; readonly noteIndex: number }

/** Where the student is in the unfolded score. */
export interface Position {
  /** Beat of the last chord that was played. */
  readonly onset: Beats
  /** Beat of the next written onset after it. */
  readonly nextOnset: Beats
  readonly barIndex: number
  /** The student's own tempo just now. */
  readonly msPerQuarter: number
}
