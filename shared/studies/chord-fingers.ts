import type { Hand } from '../music/score'
import type { Tone } from './tones'

type Grip = Readonly<Record<Hand, readonly number[]>>

/** By the steps of the staff from each tone to the next, the lowest first. Those of triads are what schools agree on. */
const GRIPS: ReadonlyMap<string, Grip> = new Map([
  ['2 2', { right: [1, 3, 5], left: [5, 3, 1] }],
  ['2 3', { right: [1, 2, 5], left: [5, 3, 1] }],
  ['3 2', { right: [1, 3, 5], left: [5, 2, 1] }],
  // Sevenths that lack their fifth: the grip of the whole chord without it.
  ['2 4', { right: [1, 2, 5], left: [5, 3, 1] }],
  ['4 1', { right: [1, 4, 5], left: [5, 2, 1] }],
  ['1 2', { right: [1, 2, 4], left: [5, 4, 2] }],
])

/** One for each tone, the lowest first; none where hands differ in how they take the chord. */
export function chordFingers(tones: readonly Tone[], hand: Hand): readonly number[] {
  const steps = tones.slice(1).map(({ step }, index) => step - (tones[index]?.step ?? 0))
  return GRIPS.get(steps.join(' '))?.[hand] ?? []
}
