import type { Beats } from '../../shared/base/units'
import { beats } from '../../shared/base/units'
import type { ModeChoice } from '../../shared/contract/requests'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { HandChoice, Score } from '../../shared/music/score'

export interface SittingChoice {
  readonly hands: HandChoice
  readonly barIndex: number
  readonly mode: ModeChoice
}

/** What was chosen by bars, in beats of the score. */
export function rulesOfChoice(score: Score, { hands, barIndex, mode }: SittingChoice): SessionRules {
  const sitting = { hands, startOnset: onsetOfBar(score, barIndex) }
  if (mode.kind === 'metronome') return { ...sitting, mode: mode.kind, quartersPerMinute: mode.quartersPerMinute }
  if (mode.kind !== 'loop_bars') return { ...sitting, mode: mode.kind }
  const from = onsetOfBar(score, Math.min(mode.firstBar, mode.lastBar))
  const last = score.bars[Math.max(mode.firstBar, mode.lastBar)]
  return { ...sitting, mode: mode.kind, from, until: last ? beats(last.onset + last.duration) : score.end }
}

/** Past the last bar is the last bar. */
export function onsetOfBar({ bars }: Score, barIndex: number): Beats {
  return (bars[barIndex] ?? bars.at(-1))?.onset ?? beats(0)
}
