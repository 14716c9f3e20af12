import type { LessonExercise, LessonPage } from '../../shared/contract/course'
import { QuarterNote } from '../practice/QuarterNote'
import { text } from '../text/text'
import { openingOfExercise } from './lesson-tasks'
import { openTask } from './open-task'
import { sayExercise, type LessonStep } from './say-lesson'
import { sayStudy } from '../text/say-study'
import { WorkRow } from './WorkRow'

interface ExerciseListProps {
  readonly lesson: LessonPage
  readonly next: LessonStep | null
}

export function ExerciseList({ lesson: { lessonId, status, exercises }, next }: ExerciseListProps) {
  if (exercises.length === 0) return null
  const done = exercises.filter(({ isDone }) => isDone).length
  return (
    <section aria-labelledby="exercises">
      <div className="lesson__part">
        <h3 id="exercises">{text.course.exercisesTitle}</h3>
        <span className="numbers">{text.plan.doneOf(done, exercises.length)}</span>
      </div>
      <ol>
        {exercises.map((exercise) => {
          const { piece, task } = openingOfExercise(exercise, lessonId)
          return (
            <WorkRow
              key={exercise.exerciseId}
              title={exercise.say}
              detail={<ExerciseDetail exercise={exercise} />}
              isDone={exercise.isDone}
              isNext={next?.kind === 'exercise' && next.exercise === exercise}
              onStart={status === 'locked' ? null : () => void openTask(piece, task)}
            />
          )
        })}
      </ol>
    </section>
  )
}

/** The tempo is written as in the score, and read aloud in words. */
function ExerciseDetail({ exercise }: { readonly exercise: LessonExercise }) {
  const { quartersPerMinute } = exercise
  return (
    <>
      {sayExercise(exercise, titleOf(exercise))}
      {quartersPerMinute !== null && (
        <>
          {' · '}
          <span className="lesson__tempo" aria-hidden>
            <QuarterNote /> = {quartersPerMinute}
          </span>
          <span className="unseen">{text.course.atTempo(quartersPerMinute)}</span>
        </>
      )}
    </>
  )
}

function titleOf({ piece }: LessonExercise): string {
  return piece.kind === 'song' ? piece.title : sayStudy(piece.study)
}
