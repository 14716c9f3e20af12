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
      /** Milliseconds late against the local tempo, or the click; negative is early. null where the score waits. */
      readonly deltaMs: number | null
      /** A further note of a written ornament: `noteIndex` is the ornamented note, which has its own verdict. */
      readonly isOrnamental?: true
    }
  /** A written note was played with another pitch; `noteIndex` is the one it stands for. */
  | {
      readonly kind: 'wrongPitch'
      readonly playedIndex: number
      readonly noteIndex: number
      readonly deltaMs: number | null
    }
  | { readonly kind: 'extra'; readonly playedIndex: number }
  | { readonly kind: 'uncertain'; readonly playedIndex: number; readonly noteIndex: number | null }
  | { readonly kind: 'missed'; readonly noteIndex: number }

/** Where the student is in the unfolded score. */
export interface Position {
  /** Beat of the last chord that was played; of the awaited one where the score waits; of now where a click runs. */
  readonly onset: Beats
  /** Where the cursor is to stand still: the next written onset, or the end of the score where a click runs. */
  readonly nextOnset: Beats
  readonly barIndex: number
  /** The tempo just now, the student's own or the click's; 0 where the score waits and there is none. */
  readonly msPerQuarter: number
}
