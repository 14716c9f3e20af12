import { MS_PER_MINUTE } from '../base/units'
import type { CoachAdvice } from './coach-prompt'
import type { Situation } from './situation'

/**
 * After long playing, a rest: musicians who take breaks hurt themselves less (Zaza & Farewell 1997, American Journal of
 * Industrial Medicine 32, 292–300), and practice that is spread out is remembered longer than the same practice at one go
 * (Cepeda, Pashler, Vul, Wixted & Rohrer 2006, Psychological Bulletin 132, 354–380; that a rest of a minute is not yet
 * spacing we know: days are). Twenty-five minutes and one are ours.
 */
export function restNow({ isPaused, sitting }: Situation): CoachAdvice | null {
  if (!isPaused || sitting.sinceRestMs < LONG_MS) return null
  return {
    type: 'pause',
    rule: 'longPractice',
    bars: null,
    hand: null,
    error: null,
    numbers: { minutes: Math.floor(sitting.sinceRestMs / MS_PER_MINUTE) },
    action: { kind: 'rest', minutes: REST_MINUTES },
  }
}

const LONG_MS = 25 * MS_PER_MINUTE
const REST_MINUTES = 1
