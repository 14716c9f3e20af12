import type { Beats, Pitch } from '../base/units'
import type { Hand } from '../music/score'

/** A key that is struck once in a performance of a score: a written note, or one of the keys of its ornament. */
export interface PerformedNote {
  /** Of the written note. */
  readonly noteIndex: number
  readonly hand: Hand
  readonly pitch: Pitch
  /** 1..127 */
  readonly velocity: number
  /** The written beat it belongs to: a grace note to that of the note it decorates. */
  readonly onset: Beats
  readonly from: Moment
  /** When the key is let go. */
  readonly until: Moment
}

/** A place in the music and a time beside it: beats go with the tempo, what a finger needs does not. */
export interface Moment {
  readonly beat: number
  readonly shiftMs: number
}

/** `msAt` tells when a beat is due. */
export function momentMs({ beat, shiftMs }: Moment, msAt: (beat: number) => number): number {
  return msAt(beat) + shiftMs
}
