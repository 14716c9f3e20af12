import type { LessonExercise, LessonPiece } from '../../shared/contract/course'
import { SLOW_PERCENT } from '../../shared/curriculum/reward-rules'
import type { HandChoice } from '../../shared/music/score'
import type { PracticeTask } from '../practice/practice-task'
import type { TaskPiece } from './open-task'

/** What is opened, and to do what. */
export interface Opening {
  readonly piece: TaskPiece
  readonly task: PracticeTask
}

export function openingOfExercise(exercise: LessonExercise, lessonId: string): Opening {
  const { exerciseId, piece, type, hands, bars, quartersPerMinute } = exercise
  const task: PracticeTask = {
    hands,
    mode: type,
    bars: bars && { kind: 'printed', first: bars[0], last: bars[1] },
    tempo: quartersPerMinute === null ? null : { kind: 'quarters', quartersPerMinute },
    exerciseId,
    from: { kind: 'lesson', lessonId },
  }
  return { piece, task }
}

/** A piece is played through, as the lesson asks for it. */
export function openingOfPiece({ song, mode }: LessonPiece, lessonId: string): Opening {
  const task: PracticeTask = {
    hands: handsOf(mode),
    mode: 'follow_score',
    bars: null,
    tempo: mode === 'slow' ? { kind: 'percent', percent: SLOW_PERCENT } : null,
    exerciseId: null,
    from: { kind: 'lesson', lessonId },
  }
  return { piece: { kind: 'song', songId: song.songId }, task }
}

function handsOf(mode: LessonPiece['mode']): HandChoice {
  if (mode === 'hands_left') return 'left'
  return mode === 'hands_right' ? 'right' : 'both'
}
