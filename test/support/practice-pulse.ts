import { beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import type { Dice } from './practice-dice'
import type { TempoHabits } from './practice-habits'
import type { PracticePlan } from './practice-plan'

/** The student's own time, from onset to onset. */
export interface Pulse {
  /** Another pass begins: about as fast as the one before. */
  beginPass(): void
  /** From this onset to the next one in the score, with the drift, the rubato and the hesitation of this time. */
  stepMs(onset: number): number
  /** How long so many quarter notes are from here on, at the tempo of this moment. */
  lengthMs(beat: number, quarters: number): number
}

/** No student goes on faster than so many onsets a second, whatever tempo is asked. Ours. */
const FASTEST_STEP_MS = 70
/** From pass to pass a tempo of one's own varies by so much (standard deviation). Ours. */
const PASS_SPREAD = 0.05
/** However much he drifts, he stays within so much of his tempo. Ours. */
const MOST_DRIFT = 0.25
/** The slowing of a phrase begins so many beats before its end. Ours. */
const SLOWING_BEATS = 3

export function createPulse(score: Score, { onsets, bars }: PracticePlan, habits: TempoHabits, dice: Dice): Pulse {
  const { clock, tempoRange, hesitationMs = 0 } = habits
  const written = (beat: number) => (clock ? clock(beat) : beatsToMs(score.tempos, beats(beat)))
  const session = tempoRange ? Math.min(dice.between(...tempoRange), fastestFactor()) : 1
  let pass = 1
  let drift = 0

  function fastestFactor(): number {
    const steps = onsets.slice(1).map(({ beat }, i) => written(beat) - written(onsets[i]?.beat ?? beat))
    const short = steps.sort((a, b) => a - b)[Math.floor(steps.length / 20)] ?? Infinity
    return Math.max(0.5, short / FASTEST_STEP_MS)
  }

  /** How many times longer than written. */
  function stretchAt(beat: number, bar: number): number {
    const { phraseStart = 0, phraseEnd = 1 } = bars[bar] ?? {}
    const place = (beat - phraseStart) / Math.max(1, phraseEnd - phraseStart)
    // Mean zero over a phrase.
    const arch = (2 * place - 1) ** 2 - 1 / 3
    const nearEnd = Math.max(0, 1 - (phraseEnd - beat) / SLOWING_BEATS)
    const shaped = 1 + (arch * (habits.rubatoPercent ?? 0) + nearEnd ** 2 * (habits.phraseEndPercent ?? 0)) / 100
    return (shaped * Math.exp(drift) * pass) / session
  }

  let stretch = stretchAt(onsets[0]?.beat ?? 0, onsets[0]?.bar ?? 0)

  return {
    beginPass() {
      pass = tempoRange ? Math.exp(dice.bell() * PASS_SPREAD) : 1
      drift = 0
    },
    stepMs(onset) {
      const here = onsets[onset]
      const next = onsets[onset + 1]
      if (!here) return 0
      const until = next?.beat ?? score.end
      const isHard = next !== undefined && next.difficulty > 0
      const waits = isHard && dice.falls((habits.hesitations ?? 0) * Math.min(2, next.difficulty))
      drift += dice.bell() * ((habits.driftPercent ?? 0) / 100) * Math.sqrt(Math.min(4, until - here.beat))
      drift = Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, drift))
      stretch = stretchAt(here.beat, here.bar)
      const waitMs = waits ? -Math.log(1 - dice.share()) * hesitationMs : 0
      return (written(until) - written(here.beat)) * stretch + waitMs
    },
    lengthMs: (beat, quarters) => (written(beat + quarters) - written(beat)) * stretch,
  }
}
