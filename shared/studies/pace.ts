import { QUARTER_TICKS, type StudyMeasure } from './metres'

/** Lengths of notes, in ticks. */
export const QUARTERS = QUARTER_TICKS
export const EIGHTHS = QUARTER_TICKS / 2
export const SIXTEENTHS = QUARTER_TICKS / 4

/** How quickly a run goes: notes of this length at so many pulses a minute. */
export interface RunPace {
  readonly noteTicks: number
  readonly pulsesPerMinute: number
}

/** Three notes to the pulse are harder than two: compound time is counted so much slower. Ours. */
const COMPOUND_PACE = 0.75

/** Even numbers, so that a compound pulse is a whole number of quarters. */
export function paced(pulsesPerMinute: number, isCompound: boolean): number {
  return isCompound ? 2 * Math.round((pulsesPerMinute * COMPOUND_PACE) / 2) : pulsesPerMinute
}

/** A run as it goes in this metre: in compound time in eighths at most. */
export function runPace({ noteTicks, pulsesPerMinute }: RunPace, { isCompound }: StudyMeasure): RunPace {
  return {
    noteTicks: isCompound ? Math.min(noteTicks, EIGHTHS) : noteTicks,
    pulsesPerMinute: paced(pulsesPerMinute, isCompound),
  }
}
