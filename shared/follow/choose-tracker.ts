import { MS_PER_MINUTE } from '../base/units'
import { assertNever } from '../base/assert-never'
import type { Score } from '../music/score'
import { lowerBound, type ScoreIndex } from '../music/score-index'
import { msPerQuarterAt } from '../music/tempo-map'
import { createFreeTracker } from './free-tracker'
import { createLoopTracker } from './loop-tracker'
import { createMetronomeTracker } from './metronome-tracker'
import type { ModeTracker } from './mode-tracker'
import { measuredMoveCosts } from './move-costs'
import type { LoopOnsets } from './propose-wrap'
import type { FollowOptions, LoopRules } from './session-rules'
import { createTracker, type TrackerStart } from './tracker'
import { createWaitTracker } from './wait-tracker'

/** The tracker of a practice mode, at the place and tempo where the student is expected to begin. */
export function chooseTracker(score: Score, index: ScoreIndex, options: FollowOptions): ModeTracker {
  const onset = lowerBound(index.onsetBeats, options.startOnset)
  const start: TrackerStart = { onset, msPerQuarter: msPerQuarterAt(score.tempos, options.startOnset) }
  switch (options.mode) {
    case undefined:
    case 'follow_score':
      return createFreeTracker(score, index, createTracker(index, measuredMoveCosts, start))
    case 'wait':
      return createWaitTracker(index, start)
    case 'loop_bars': {
      const loop = loopOnsets(index, options)
      const tracker = createTracker(index, measuredMoveCosts, { ...start, loop })
      return createLoopTracker(createFreeTracker(score, index, tracker), loop)
    }
    case 'metronome':
      return createMetronomeTracker(score, index, { onset, msPerQuarter: MS_PER_MINUTE / options.quartersPerMinute })
    default:
      return assertNever(options)
  }
}

/** The onsets of the looped bars. */
export function loopOnsets({ onsetBeats }: ScoreIndex, { from, until }: LoopRules): LoopOnsets {
  return { first: lowerBound(onsetBeats, from), end: lowerBound(onsetBeats, until) }
}
