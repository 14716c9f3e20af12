import type { LessonExercise, LessonPage, LessonPiece, PathStation } from '../../shared/contract/course'
import { text } from '../text/text'

export function isPassed({ status }: Pick<PathStation, 'status'>): boolean {
  return status === 'passed' || status === 'mastered'
}

/** "Ode to Joy · bars 1 to 4 · right hand · Loop"; the name of a study says its hands itself. */
export function sayExercise({ type, bars, hands, piece }: LessonExercise, titleOfPiece: string): string {
  return [
    titleOfPiece,
    ...(bars ? [text.modes.barsInSentence(String(bars[0]), String(bars[1]))] : []),
    ...(piece.kind === 'study' ? [] : [text.handsInSentence[hands]]),
    text.modes.names[type],
  ].join(' · ')
}

/** What a lesson is gone on with: an exercise that is not done, then the piece that lacks most stars. */
export type LessonStep =
  | { readonly kind: 'exercise'; readonly exercise: LessonExercise }
  | { readonly kind: 'piece'; readonly piece: LessonPiece }

/** null where nothing is left to do, or nothing may be done yet. */
export function nextStep({ status, exercises, pieces }: LessonPage): LessonStep | null {
  if (status === 'locked') return null
  const exercise = exercises.find(({ isDone }) => !isDone)
  if (exercise) return { kind: 'exercise', exercise }
  const piece = pieces.toSorted((one, other) => one.stars - other.stars)[0]
  return piece && piece.stars < MOST_STARS ? { kind: 'piece', piece } : null
}

export const MOST_STARS = 3
