import type { ScoreNote } from '../music/score'
import type { Moment } from './performed-note'
import { GRACE_MS } from './placed-in-chord'

/** A dot halves a note. */
const STACCATO_SHARE = 0.5
/** A key is let go a moment before it, or the next one, is due. */
const LIFT_MS = -20
/** Under a slur it is let go when the next one is down. */
const SLUR_MS = 15

/** When the key of a written note is let go. */
export function heldUntil({ onset, duration, isGrace, isStaccato, isSlurred }: ScoreNote, from: Moment): Moment {
  if (isGrace) return { beat: onset, shiftMs: from.shiftMs + GRACE_MS }
  if (isStaccato) return { beat: onset + duration * STACCATO_SHARE, shiftMs: 0 }
  return { beat: onset + duration, shiftMs: isSlurred ? SLUR_MS : LIFT_MS }
}
