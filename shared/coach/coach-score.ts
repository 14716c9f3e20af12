import { writtenBar } from '../music/bar-runs'
import type { Hand, HandChoice, Score } from '../music/score'
import { indexScore, type ScoreIndex } from '../music/score-index'

/** The score as the coach reads it: by bars. */
export interface CoachScore {
  readonly score: Score
  readonly index: ScoreIndex
  /** Onsets of bar `i` are `barOnsets[i] .. barOnsets[i + 1] - 1`; none where they are equal. */
  readonly barOnsets: Int32Array
  /** The same for each time a bar is due: it stands once on the page. */
  readonly writtenBar: (barIndex: number) => string
  readonly handOfKey: (key: number) => Hand
}

export function createCoachScore(score: Score, hands: HandChoice): CoachScore {
  const index = indexScore(score, hands)
  return {
    score,
    index,
    barOnsets: onsetsByBar(index, score.bars.length),
    writtenBar: (barIndex) => String(writtenBar(score.bars[barIndex] ?? { id: null, index: barIndex })),
    handOfKey: (key) => score.notes[index.keyNotes[key] ?? 0]?.hand ?? 'right',
  }
}

function onsetsByBar({ onsetBars, onsetCount }: ScoreIndex, barCount: number): Int32Array {
  const first = new Int32Array(barCount + 1)
  let onset = 0
  for (let bar = 0; bar <= barCount; bar += 1) {
    while (onset < onsetCount && (onsetBars[onset] ?? 0) < bar) onset += 1
    first[bar] = onset
  }
  return first
}
