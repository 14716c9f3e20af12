import { beats } from '../base/units'
import type { Score } from '../music/score'
import { lowerBound, type ScoreIndex } from '../music/score-index'
import type { Position } from './live-verdict'
import type { ModeTracker } from './mode-tracker'
import type { Tracker } from './tracker'

/** Follow: the student has the time and the place, and says neither. */
export function createFreeTracker(score: Score, index: ScoreIndex, tracker: Tracker): ModeTracker {
  function beatAt(atMs: number): number {
    const beat = index.onsetBeats[Math.max(0, tracker.onset())] ?? 0
    return beat + (atMs - (tracker.dueMs(beat) ?? atMs)) / tracker.msPerQuarter()
  }

  return {
    ...tracker,
    isTimed: true,
    canJump: true,
    namesSlips: true,
    startClick: ({ onset }) => tracker.goTo(lowerBound(index.onsetBeats, onset)),
    pass: () => false,
    passStart: () => null,
    reached: () => tracker.onset(),
    goneRound: () => null,
    beatAt,
    position: () => positionOf(score, index, tracker),
    clockOf: () => null,
  }
}

function positionOf(score: Score, index: ScoreIndex, tracker: Tracker): Position | null {
  const onset = tracker.onset()
  const isPlaying = tracker.dueMs(0) !== null
  if (!isPlaying || onset < 0) return null
  const beat = index.onsetBeats[onset] ?? 0
  let after = onset + 1
  while (after < index.onsetCount && index.onsetBeats[after] === beat) after += 1
  return {
    onset: beats(beat),
    nextOnset: beats(index.onsetBeats[after] ?? score.end),
    barIndex: index.onsetBars[onset] ?? 0,
    msPerQuarter: tracker.msPerQuarter(),
  }
}
