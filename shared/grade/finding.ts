import type { Hand } from '../music/score'
import { type Measure, surenessOf } from './sureness'

/**
 * One thing a teacher would say of a session, surest kinds of mistakes first. `measured` and `tolerance` are in the
 * unit that stands behind the kind.
 */
export interface Finding extends Measure {
  readonly kind: FindingKind
  /** Indices into `Score.bars` where it is heard, ascending; empty where it is heard throughout. */
  readonly bars: readonly number[]
  /** null where it is both hands, or neither. */
  readonly hand: Hand | null
  /** How sure it is that it is so, 0.99..1. */
  readonly sureness: number
}

export type FindingKind =
  /** Ms in which the instrument was away, and nothing could be heard. */
  | 'instrumentAway'
  /** Share of the asked notes. */
  | 'wrongNotes'
  | 'missedNotes'
  | 'extraNotes'
  /** Bars that are reliably weaker than the session; share of their notes. */
  | 'weakBars'
  /** Spread in ms. */
  | 'timingLoose'
  | 'unevenRuns'
  /** Ms behind the other hand. */
  | 'handLate'
  /** Percent faster, or slower, at the end. */
  | 'rushing'
  | 'dragging'
  /** Velocities that are missing of what a step of the marks asks at least. */
  | 'dynamicsFlat'
  | 'dynamicsIgnored'
  | 'dynamicsReversed'
  | 'hairpinsIgnored'
  | 'accentsMissing'
  /** Velocities by which the melody lies below. */
  | 'leftHandCovers'
  | 'innerNotesCover'
  /** Ms after the change was due. */
  | 'pedalLate'
  /** Share of the changes that were not made, or of the bars that blur. */
  | 'pedalNeverLifted'
  /** Share of the written pedal that was not pressed. */
  | 'pedalMissing'
  | 'pedalNotSent'
  /** Share of the notes so marked. */
  | 'staccatoHeld'
  | 'legatoBroken'

/** Of every hundred findings that lie just at their tolerance one is false. Ours. */
export const SURE = 0.99

/** Nothing, unless it is sure: not what was measured counts, but what it surely is. */
export function findIf(
  kind: FindingKind,
  measure: Measure | null,
  place: { readonly bars?: readonly number[]; readonly hand?: Hand | null } = {},
): readonly Finding[] {
  if (measure === null) return []
  const sureness = surenessOf(measure)
  if (!(sureness >= SURE)) return []
  return [{ kind, bars: sortedBars(place.bars ?? []), hand: place.hand ?? null, ...measure, sureness }]
}

function sortedBars(bars: readonly number[]): readonly number[] {
  return [...new Set(bars)].sort((a, b) => a - b)
}
