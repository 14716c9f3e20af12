import { assertNever } from '../../shared/base/assert-never'
import type { Beats } from '../../shared/base/units'
import { beats } from '../../shared/base/units'
import type { ModeChoice } from '../../shared/contract/mode-choice'
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

/** What was chosen, said by bars again. */
export function choiceOfRules(score: Score, rules: SessionRules): Omit<SittingChoice, 'barIndex'> {
  return { hands: rules.hands, mode: modeOfRules(score, rules) }
}

function modeOfRules({ bars }: Score, rules: SessionRules): ModeChoice {
  switch (rules.mode) {
    case 'metronome':
      return { kind: rules.mode, quartersPerMinute: rules.quartersPerMinute }
    case 'loop_bars': {
      const firstBar = bars.findLastIndex(({ onset }) => onset <= rules.from)
      const lastBar = bars.findLastIndex(({ onset }) => onset < rules.until)
      return { kind: rules.mode, firstBar: Math.max(0, firstBar), lastBar: Math.max(0, lastBar) }
    }
    case 'follow_score':
    case 'wait':
      return { kind: rules.mode }
    default:
      return assertNever(rules)
  }
}

/** Past the last bar is the last bar. */
export function onsetOfBar({ bars }: Score, barIndex: number): Beats {
  return (bars[barIndex] ?? bars.at(-1))?.onset ?? beats(0)
}

/** Never past the end of the bar. */
export function onsetInBar(score: Score, barIndex: number, beatsIntoBar: number): Beats {
  const onset = onsetOfBar(score, barIndex)
  const duration = (score.bars[barIndex] ?? score.bars.at(-1))?.duration ?? 0
  return beats(onset + (beatsIntoBar < duration ? beatsIntoBar : 0))
}
