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
  const loudnessOf = writtenLoudness(score)
  return {
    velocityOf(note) {
      const { step, isAccented } = loudnessOf(note)
      const asked = MIDDLE_VELOCITY + ((step ?? MIDDLE_STEP) - MIDDLE_STEP) * (habits.velocityPerStep ?? 8)
      const accent = isAccented ? (habits.accentVelocity ?? 12) : 0
      const velocity = asked + accent + dice.bell() * (habits.velocityNoise ?? 0)
      return Math.round(Math.min(127, Math.max(1, velocity)))
    },
    ratioOf: (note) => (note.isStaccato ? (habits.staccatoRatio ?? 0.4) : (habits.otherRatio ?? 0.95)),
  }
}
