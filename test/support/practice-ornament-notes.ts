import type { Ornament } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { OrnamentHabits } from './practice-habits'

/** One key of an ornament: the written one, a neighbour in the scale, or the other note of a tremolo. */
export interface OrnamentNote {
  readonly step: OrnamentStep
  readonly afterMs: number
  readonly heldMs: number
}

export type OrnamentStep = 'written' | 'upper' | 'lower' | 'partner'

/** An ornament lasts for at least and at most so much of its note. Ours. */
const LENGTH_SHARE = [0.6, 0.95] as const
/** Fewer keys are no trill and no tremolo. */
const FEWEST_NOTES = 3
/** A finger is not lifted and pressed again any faster. */
const SHORTEST_STEP_MS = 50
/** The keys of an ornament are let go a little before the next. */
const DETACHED = 0.9

/** The keys of one ornament as this student plays it this time. */
export function ornamentNotes(
  ornament: Ornament,
  lastsMs: number,
  habits: OrnamentHabits,
  dice: Dice,
): readonly OrnamentNote[] {
  const [slowest, fastest] = habits.ornamentHz ?? [0, 0]
  const stepMs = Math.max(SHORTEST_STEP_MS, 1000 / dice.between(slowest, fastest))
  const count = Math.max(FEWEST_NOTES, Math.floor((lastsMs * dice.between(...LENGTH_SHARE)) / stepMs))
  const steps = stepsOf(ornament, count, habits, dice)
  // A turn that begins with its note waits on it and comes towards its end.
  const waitMs = ornament === 'turn' && steps[0] === 'written' ? lastsMs - steps.length * stepMs : 0
  let afterMs = 0
  return steps.map((step, nth) => {
    const uneven = stepMs * Math.exp(dice.bell() * (habits.ornamentUnevenness ?? 0))
    const isLast = nth === steps.length - 1
    const note = { step, afterMs, heldMs: isLast ? Math.max(uneven, lastsMs - afterMs) : uneven * DETACHED }
    afterMs += Math.max(SHORTEST_STEP_MS, uneven, nth === 0 ? waitMs : 0)
    return note
  })
}

function stepsOf(ornament: Ornament, count: number, habits: OrnamentHabits, dice: Dice): readonly OrnamentStep[] {
  switch (ornament) {
    case 'trill': {
      const fromAbove = dice.falls(habits.trillsFromAbove ?? 0) ? 1 : 0
      return Array.from({ length: count }, (_, nth) => ((nth + fromAbove) % 2 === 0 ? 'written' : 'upper'))
    }
    case 'mordent':
      return ['written', dice.falls(0.5) ? 'upper' : 'lower', 'written']
    case 'turn':
      return dice.falls(0.5)
        ? ['upper', 'written', 'lower', 'written']
        : ['written', 'upper', 'written', 'lower', 'written']
    case 'tremolo':
      return Array.from({ length: count }, (_, nth) => (nth % 2 === 0 ? 'written' : 'partner'))
    case 'glissando':
      return ['written']
  }
}
