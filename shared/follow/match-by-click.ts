/** A written key of one pitch and when the click has it due. */
export interface DueKey {
  readonly key: number
  readonly dueMs: number
  /** Farther from its time than this it was not played. */
  readonly windowMs: number
  readonly isGrace: boolean
}

/** How far from the click notes usually fall. Ours: what a student at the click keeps within two times out of three. */
const USUAL_MS = 60
/** What it costs, beside a note that is n times the usual off: ln(1 + n²). Ours: measured on simulated students. */
const EXTRA_COST = 3.5
const MISSED_COST = 1.5
const MISSED_GRACE_COST = 0.5
/** A grace note and its main note may be one pitch: a single strike is the main note. */
const GRACE_COST = 0.1

const SKIP_STRUCK = 1
const SKIP_DUE = 2
const MATCH = 3

/**
 * Gives the strikes of one pitch, by their times in ms, to its written keys, in order and as near to their time as can
 * be. Returns for each strike where its key stands in `due`, or -1. What lies after the last strike may yet be played.
 */
export function matchByClick(struckMs: readonly number[], due: readonly DueKey[]): Int32Array {
  const lastMs = struckMs.at(-1) ?? -Infinity
  const width = due.length + 1
  const costs = new Float64Array((struckMs.length + 1) * width)
  const steps = new Uint8Array(costs.length)
  for (let i = 0; i <= struckMs.length; i += 1) {
    for (let j = 0; j <= due.length; j += 1) {
      const cell = i * width + j
      const skipStruck = i > 0 ? (costs[cell - width] ?? 0) + EXTRA_COST : Infinity
      const isAhead = i === struckMs.length && (due[j - 1]?.dueMs ?? 0) >= lastMs
      const skipDue = j > 0 ? (costs[cell - 1] ?? 0) + (isAhead ? 0 : missedCost(due[j - 1])) : Infinity
      const match = i > 0 && j > 0 ? (costs[cell - width - 1] ?? 0) + matchCost(struckMs[i - 1], due[j - 1]) : Infinity
      const best = Math.min(skipStruck, skipDue, match)
      costs[cell] = cell === 0 ? 0 : best
      steps[cell] = match === best ? MATCH : skipDue === best ? SKIP_DUE : SKIP_STRUCK
    }
  }
  return readBack(steps, struckMs.length, due.length)
}

function missedCost(due: DueKey | undefined): number {
  return due?.isGrace ? MISSED_GRACE_COST : MISSED_COST
}

function matchCost(struckMs: number | undefined, due: DueKey | undefined): number {
  if (struckMs === undefined || !due) return Infinity
  const offMs = Math.abs(struckMs - due.dueMs)
  if (offMs > due.windowMs) return Infinity
  return Math.log(1 + (offMs / USUAL_MS) ** 2) + (due.isGrace ? GRACE_COST : 0)
}

function readBack(steps: Uint8Array, struckCount: number, dueCount: number): Int32Array {
  const matches = new Int32Array(struckCount).fill(-1)
  let i = struckCount
  let j = dueCount
  while (i > 0 || j > 0) {
    const step = steps[i * (dueCount + 1) + j]
    if (step === MATCH) matches[i - 1] = j - 1
    if (step !== SKIP_DUE) i -= 1
    if (step !== SKIP_STRUCK) j -= 1
  }
  return matches
}
