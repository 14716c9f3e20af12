import type { DeviceLatency } from '../../shared/contract/devices'

export type LatencyGrade = 'quick' | 'fair' | 'late'

/** 10 ms of delay between touch and sound are rated like none, 20 ms are rated worse (Jack et al. 2018). */
export const FAIR_FROM_MS = 12
/** Ours: a little above what was rated worse. */
export const LATE_ABOVE_MS = 25

/** How much of a delay anybody notices. By the milliseconds that are shown, so that number and sign agree. */
export function latencyGrade({ offsetMs }: Pick<DeviceLatency, 'offsetMs'>): LatencyGrade {
  const shownMs = Math.round(offsetMs)
  if (shownMs < FAIR_FROM_MS) return 'quick'
  return shownMs <= LATE_ABOVE_MS ? 'fair' : 'late'
}
