import { MS_PER_MINUTE } from '../base/units'
import { WRITTEN_PERCENT } from '../performance/session-event'
import type { CoachAdvice } from './coach-prompt'
import { isSameSpan, refusalOf, type Spot } from './coach-sitting'
import { loopBars, type Situation } from './situation'

/**
 * Once several places are stable, each by itself, they are practised in turn, about three minutes apart: harder at the
 * moment, better later (interleaving: Carter & Grahn 2016, Frontiers in Psychology 7, 1251, with clarinettists who changed
 * pieces every three minutes; Shea & Morgan 1979, Journal of Experimental Psychology: Human Learning and Memory 5, 179–187).
 */
export function rotateSpots(situation: Situation): CoachAdvice | null {
  const { rules, sitting } = situation
  if (!situation.isPaused || rules.mode === 'loop_bars') return null
  const { spots, practisedMs } = sitting
  if (spots.length < FEWEST_SPOTS || spots.some(({ isStable }) => !isStable)) return null
  if (sitting.refused.includes(refusalOf('rotateSpots', null))) return null
  const [longestAgo] = spots.slice(-MOST_SPOTS).sort((a, b) => a.lastMs - b.lastMs)
  const latestMs = Math.max(...spots.map(({ lastMs }) => lastMs))
  if (!longestAgo || practisedMs - latestMs < ROTATE_MS) return null
  return loopOfSpot(situation, longestAgo, 'rotateSpots')
}

/**
 * The last thing of a sitting is its hardest place: the end of an experience is what is remembered of it (peaks and ends:
 * Kahneman, Fredrickson, Schreiber & Redelmeier 1993, Psychological Science 4, 401–405), and nothing that is played after it
 * interferes with it.
 */
export function endOnHardest(situation: Situation): CoachAdvice | null {
  const { isPaused, sitting } = situation
  if (!isPaused || sitting.hasEndedOnHardest || sitting.practisedMs < NEAR_END_MS) return null
  if (sitting.spots.length < FEWEST_SPOTS) return null
  const [hardest] = sitting.spots.toSorted((a, b) => b.failures - a.failures || a.firstBar - b.firstBar)
  const loop = loopBars(situation)
  if (!hardest || (loop && isSameSpan(loop, hardest))) return null
  return loopOfSpot(situation, hardest, 'endOnHardest')
}

/** The product's fifth rule. */
const FEWEST_SPOTS = 2
const MOST_SPOTS = 4
const ROTATE_MS = 3 * MS_PER_MINUTE
/** Ours: some minutes before a rest is due. */
const NEAR_END_MS = 20 * MS_PER_MINUTE

function loopOfSpot(
  { rules, sitting }: Situation,
  { firstBar, lastBar, failures }: Spot,
  rule: 'rotateSpots' | 'endOnHardest',
): CoachAdvice {
  return {
    type: 'loop',
    rule,
    bars: { firstBar, lastBar },
    hand: null,
    error: null,
    numbers: { failures, minutes: Math.floor(sitting.practisedMs / MS_PER_MINUTE) },
    // What is stable is fetched at its tempo.
    action: { kind: 'loop', firstBar, lastBar, tempoPercent: WRITTEN_PERCENT, hands: rules.hands },
  }
}
