import { WRITTEN_PERCENT } from '../../shared/performance/session-event'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { HandChoice, Score } from '../../shared/music/score'
import type { BarSpan } from '../score/bar-span'
import { tempoOfBar } from './practice-tempo'

/** How a song is practised. */
export interface PracticeWay {
  readonly mode: ModeChoice
  readonly hands: HandChoice
  /** Of the written tempo. */
  readonly tempoPercent: number
  /** Whether a click goes along with a loop; what is played is not judged by it. */
  readonly hasLoopClick: boolean
}

export const following: ModeChoice = { kind: 'follow_score' }

export const firstWay: PracticeWay = {
  mode: following,
  hands: 'both',
  tempoPercent: WRITTEN_PERCENT,
  hasLoopClick: false,
}

/** One practises to the click only once it was started. */
export function waitsForClick({ mode, hasLoopClick }: PracticeWay): boolean {
  return mode.kind === 'metronome' || (mode.kind === 'loop_bars' && hasLoopClick)
}

/** A mode with what it begins with here: the tempo, this bar and the next one. */
export function modeHere(
  kind: ModeChoice['kind'],
  {
    score,
    barIndex,
    tempoPercent,
  }: { readonly score: Score; readonly barIndex: number; readonly tempoPercent: number },
): ModeChoice {
  if (kind === 'metronome') return { kind, quartersPerMinute: tempoOfBar(score, barIndex, tempoPercent) }
  if (kind !== 'loop_bars') return { kind }
  return { kind, firstBar: barIndex, lastBar: Math.min(barIndex + 1, score.bars.length - 1) }
}

export function loopOf(mode: ModeChoice): BarSpan | null {
  return mode.kind === 'loop_bars' ? mode : null
}

/**
 * The mode as it was where the next one says the same: each news of a session brings an object of its own, and what
 * depends on the mode would begin anew. The tempo of Metronome does not count: it is worked out when the click begins.
 */
export function sameOr(was: ModeChoice, next: ModeChoice): ModeChoice {
  return isSameMode(was, next) ? was : next
}

export function isSameMode(mode: ModeChoice, other: ModeChoice): boolean {
  const [loop, otherLoop] = [loopOf(mode), loopOf(other)]
  return mode.kind === other.kind && loop?.firstBar === otherLoop?.firstBar && loop?.lastBar === otherLoop?.lastBar
}

/** A loop between two bars, whichever comes first. */
export function loopBetween(oneBar: number, otherBar: number): ModeChoice {
  return { kind: 'loop_bars', firstBar: Math.min(oneBar, otherBar), lastBar: Math.max(oneBar, otherBar) }
}

/** The loop with another end; the other end gives way. */
export function withLoopEnd(
  { firstBar, lastBar }: BarSpan,
  change: { readonly firstBar: number } | { readonly lastBar: number },
): ModeChoice {
  const kind = 'loop_bars'
  return 'firstBar' in change
    ? { kind, firstBar: change.firstBar, lastBar: Math.max(change.firstBar, lastBar) }
    : { kind, firstBar: Math.min(firstBar, change.lastBar), lastBar: change.lastBar }
}

/** The bar to begin with: inside the loop, or where the student is. */
export function startBarOf(mode: ModeChoice, barIndex: number): number {
  if (mode.kind !== 'loop_bars') return barIndex
  return barIndex < mode.firstBar || barIndex > mode.lastBar ? mode.firstBar : barIndex
}
