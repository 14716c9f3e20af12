import type { PlanItem } from '../../shared/contract/plan'
import type { TaskPiece } from '../course/open-task'
import type { Opening } from '../course/lesson-tasks'
import type { TaskBars } from '../practice/practice-task'

/** An item of the plan, as it is opened to be practised. */
export function openingOfItem(item: PlanItem): Opening {
  const { id, hands, mode, tempoPercent, exerciseId } = item
  return {
    piece: pieceOf(item),
    task: {
      hands,
      mode: mode.kind,
      bars: barsOf(item),
      tempo: { kind: 'percent', percent: tempoPercent },
      exerciseId,
      from: { kind: 'plan', itemId: id },
    },
  }
}

function pieceOf({ piece, hands }: PlanItem): TaskPiece {
  switch (piece.kind) {
    case 'song':
      return { kind: 'song', songId: piece.song.songId }
    case 'study':
      return piece
    case 'unseen':
      return { kind: 'unseen', hands }
  }
}

/** A loop says itself what goes round. */
function barsOf({ bars, mode }: PlanItem): TaskBars | null {
  const span = mode.kind === 'loop_bars' ? mode : bars
  return span && { kind: 'index', firstBar: span.firstBar, lastBar: span.lastBar }
}
