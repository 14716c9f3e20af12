import type { Score, ScoreNote } from '../../shared/music/score'
import { writtenLoudness } from '../../shared/grade/written-loudness'
import type { Dice } from './practice-dice'
import type { TouchHabits } from './practice-habits'

/** How loud and how long a student holds a written note. */
export interface Touch {
  velocityOf(note: ScoreNote): number
  /** Held time ÷ written length. */
  ratioOf(note: ScoreNote): number
}

const MIDDLE_STEP = 5
const MIDDLE_VELOCITY = 64

export function createTouch(score: Score, habits: TouchHabits, dice: Dice): Touch {
  const loudnessOf = writtenLoudness(habits.ignoresHairpins ? { ...score, hairpins: [] } : score)
  const { staccatoRatio = 0.4, otherRatio = 0.95, slurredRatio = otherRatio } = habits
  const tops = topsOf(score)

  function balanceOf(note: ScoreNote): number {
    if (note.hand === 'left') return habits.leftVelocity ?? 0
    return tops.has(note) ? 0 : (habits.innerVelocity ?? 0)
  }

  return {
    velocityOf(note) {
      const { step, isAccented } = loudnessOf(note)
      const asked = MIDDLE_VELOCITY + ((step ?? MIDDLE_STEP) - MIDDLE_STEP) * (habits.velocityPerStep ?? 8)
      const accent = isAccented ? (habits.accentVelocity ?? 12) : 0
      const velocity = asked + accent + balanceOf(note) + dice.bell() * (habits.velocityNoise ?? 0)
      return Math.round(Math.min(127, Math.max(1, velocity)))
    },
    ratioOf: (note) => (note.isStaccato ? staccatoRatio : note.isSlurred ? slurredRatio : otherRatio),
  }
}

/** The highest note of the right hand at each onset. */
function topsOf({ notes }: Score): ReadonlySet<ScoreNote> {
  const tops = new Map<number, ScoreNote>()
  for (const note of notes) {
    const top = tops.get(note.onset)
    if (note.hand === 'right' && !note.isGrace && (!top || note.pitch > top.pitch)) tops.set(note.onset, note)
  }
  return new Set(tops.values())
}
