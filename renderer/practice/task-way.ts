import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { Score } from '../../shared/music/score'
import type { BarSpan } from '../score/bar-span'
import { firstWay, isSameMode, modeHere, type PracticeWay } from './practice-mode'
import type { PracticeTask, TaskBars } from './practice-task'
import { clampPercent, percentOfBar } from './practice-tempo'

/** A task, once its song is here: bars and tempo are counted in it. */
export interface TaskWay {
  readonly way: PracticeWay
  /** The bar to begin with. */
  readonly barIndex: number
}

export function wayOfTask({ hands, mode, bars, tempo }: PracticeTask, score: Score): TaskWay {
  const span = bars && spanOf(bars, score)
  const barIndex = span?.firstBar ?? 0
  const tempoPercent =
    tempo === null
      ? firstWay.tempoPercent
      : tempo.kind === 'percent'
        ? clampPercent(tempo.percent)
        : percentOfBar(score, barIndex, tempo.quartersPerMinute)
  return { way: { ...firstWay, hands, mode: modeOf(), tempoPercent }, barIndex }

  function modeOf(): ModeChoice {
    if (mode !== 'loop_bars') return modeHere(mode, { score, barIndex, tempoPercent })
    return { kind: mode, firstBar: barIndex, lastBar: span?.lastBar ?? score.bars.length - 1 }
  }
}

/** Whether what is practised is still the task: its hands, its mode and its bars, and no slower where it asks a tempo. */
export function isTaskWay(task: PracticeTask, score: Score, way: PracticeWay): boolean {
  const asked = wayOfTask(task, score).way
  const isFastEnough = task.tempo === null || way.tempoPercent >= asked.tempoPercent
  return way.hands === asked.hands && isSameMode(way.mode, asked.mode) && isFastEnough
}

/** null where the song has no such bars: it may be another edition. */
function spanOf(bars: TaskBars, score: Score): BarSpan | null {
  if (bars.kind === 'index') {
    const lastBar = Math.min(bars.lastBar, score.bars.length - 1)
    return bars.firstBar <= lastBar ? { firstBar: bars.firstBar, lastBar } : null
  }
  const firstBar = score.bars.findIndex(({ number }) => Number(number) === bars.first)
  const lastBar = score.bars.findIndex(({ index, number }) => index >= firstBar && Number(number) === bars.last)
  return firstBar < 0 || lastBar < 0 ? null : { firstBar, lastBar }
}
