import type { StudyMetre } from './study'

/** Lengths are whole ticks, so that triplets and sixteenths add up without rounding. */
export const QUARTER_TICKS = 24

export interface StudyMeasure {
  readonly barTicks: number
  /** What is counted: a quarter, in compound time three eighths. */
  readonly pulseTicks: number
  readonly pulses: number
  readonly isCompound: boolean
}

export function measureOf(metre: StudyMetre): StudyMeasure {
  const [beats = 4, unit = 4] = metre.split('/').map(Number)
  const barTicks = (beats * 4 * QUARTER_TICKS) / unit
  const isCompound = unit === 8
  const pulseTicks = isCompound ? (3 * QUARTER_TICKS) / 2 : QUARTER_TICKS
  return { barTicks, pulseTicks, pulses: barTicks / pulseTicks, isCompound }
}
