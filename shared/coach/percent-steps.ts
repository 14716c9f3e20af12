/** Tempos are said in steps of this. Ours: a difference that can be felt. */
export const STEP_PERCENT = 5
/** Slower than this nobody hears a line. Ours. */
const SLOWEST_PERCENT = 40

export function roundTempo(percent: number): number {
  return Math.max(SLOWEST_PERCENT, STEP_PERCENT * Math.round(percent / STEP_PERCENT))
}
