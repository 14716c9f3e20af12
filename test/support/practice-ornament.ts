import type { Ornament } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { OrnamentHabits } from './practice-habits'

/** One key of an ornament. */
export interface OrnamentNote {
  /** Above the written note; of a tremolo between two notes the distance to the other. */
  readonly semitones: number
  readonly afterMs: number
  readonly heldMs: number
}

export interface OrnamentPlace {
  readonly lastsMs: number
  /** Semitones to the neighbours in the scale. */
  readonly upper: number
  readonly lower: number
  /** Semitones to the other note of a tremolo between two; 0 for a repeated note. */
  readonly partner: number
}

/** A trill on stage never stops exactly with its note. Ours. */
const SHORTEST_SHARE = 0.6
/** A finger is not lifted and pressed again any faster. */
const SHORTEST_STEP_MS = 50

/** The keys of one ornament as this student plays it this time, each with its distance from the written note. */
export function playOrnament(
  ornament: Ornament,
  place: OrnamentPlace,
  habits: OrnamentHabits,
  dice: Dice,
): readonly OrnamentNote[] {
  const [slowest, fastest] = habits.ornamentHz ?? [0, 0]
  const stepMs = Math.max(SHORTEST_STEP_MS, 1000 / dice.between(slowest, fastest))
  const steps = stepsOf(ornament, place, stepMs, habits, dice)
  const isDelayed = ornament === 'turn' && steps[0] === 0
  let afterMs = 0
  return steps.map((semitones, nth) => {
    const uneven = stepMs * Math.exp(dice.bell() * (habits.ornamentUnevenness ?? 0))
    // A turn after its note waits on the note first.
    const waitMs = isDelayed && nth === 0 ? Math.max(uneven, place.lastsMs - steps.length * stepMs) : uneven
    const isLast = nth === steps.length - 1
    const note = { semitones, afterMs, heldMs: isLast ? Math.max(uneven, place.lastsMs - afterMs) : uneven * 0.9 }
    afterMs += Math.max(SHORTEST_STEP_MS, waitMs)
    return note
  })
}

function stepsOf(
  ornament: Ornament,
  { lastsMs, upper, lower, partner }: OrnamentPlace,
  stepMs: number,
  habits: OrnamentHabits,
  dice: Dice,
): readonly number[] {
  const count = Math.max(3, Math.floor((lastsMs * dice.between(SHORTEST_SHARE, 0.95)) / stepMs))
  switch (ornament) {
    case 'trill': {
      const fromAbove = dice.falls(habits.trillsFromAbove ?? 0) ? 1 : 0
      return Array.from({ length: count }, (_, nth) => ((nth + fromAbove) % 2 === 0 ? 0 : upper))
    }
    case 'mordent':
      return [0, dice.falls(0.5) ? upper : -lower, 0]
    case 'turn':
      return dice.falls(0.5) ? [upper, 0, -lower, 0] : [0, upper, 0, -lower, 0]
    case 'tremolo':
      return Array.from({ length: count }, (_, nth) => (nth % 2 === 0 ? 0 : partner))
    case 'glissando':
      return [0]
  }
}
