import type { Score } from '../music/score'
import type { Moment } from './performed-note'

/** The sustain pedal as written: down after the keys of its beat, up with the keys that end it. */
export interface PerformedPedal {
  readonly down: Moment
  readonly up: Moment
}

/** The foot follows the fingers, so that nothing of what was before is caught (syncopated pedalling). Ours. */
const FOOT_MS = 90

export function pedalOfScore({ pedals }: Score): readonly PerformedPedal[] {
  return pedals.map(({ onset, end }) => ({
    down: { beat: onset, shiftMs: FOOT_MS },
    up: { beat: end, shiftMs: 0 },
  }))
}
