import { useEffect } from 'react'
import type { LessonPage } from '../../shared/contract/course'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { navigate } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { TopLine } from '../ui/TopLine'
import { useReply } from '../use-reply'
import { ExerciseList } from './ExerciseList'
import { openingOfExercise, openingOfPiece } from './lesson-tasks'
import { LockedNote } from './LockedNote'
import { openTask } from './open-task'
import { PieceList } from './PieceList'
import { isPassed, nextStep } from './say-lesson'
import { Stars } from './Stars'
import './lesson.css'

/** One lesson: what it is about, what to practise, and what its stars still ask for. */
export function LessonScreen({ lessonId }: { readonly lessonId: string }) {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state, askAgain } = useReply('course/lesson', { lessonId }, justFinished)
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  const lesson = state.kind === 'here' ? state.reply : null
  const toPath = () => navigate({ kind: 'path' })
  useCommands({ ...pageCommands, back: toPath, acceptCoach: () => lesson && goOn(lesson) })

  return (
    <div className="screen">
      <TopLine title={lesson ? text.course.unitOf(lesson.unitNumber, lesson.unitTitle) : ''} onBack={toPath} />
      <main className="page lesson" tabIndex={-1}>
        {state.kind === 'waiting' && (
          <div className="path__waiting" role="status" aria-label={text.connection.opening} />
        )}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={toPath}>{text.course.toPath}</Button>} />
        )}
        {lesson && <Lesson lesson={lesson} />}
      </main>
    </div>
  )
}

function Lesson({ lesson }: { readonly lesson: LessonPage }) {
  const { title, targetSkill, status, stars, description, nextLessonId } = lesson
  const next = nextStep(lesson)
  return (
    <article className="lesson__page">
      <header className="lesson__about">
        <p className="lesson__skill">
          {text.course.skills[targetSkill]} · {text.course.statuses[status]}
        </p>
        <h2 className="lesson__title">{title}</h2>
        <Stars stars={stars} size="large" />
        {description.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} className="lesson__paragraph">
            {paragraph}
          </p>
        ))}
        {status === 'locked' && <LockedNote lessonId={lesson.lessonId} />}
        {isPassed(lesson) && nextLessonId !== null && (
          <Button onClick={() => navigate({ kind: 'lesson', lessonId: nextLessonId })}>{text.course.nextLesson}</Button>
        )}
      </header>
      <div className="lesson__work">
        <ExerciseList lesson={lesson} next={next} />
        <PieceList lesson={lesson} next={next} />
      </div>
    </article>
  )
}

function goOn(lesson: LessonPage): void {
  const next = nextStep(lesson)
  if (!next) return
  const { lessonId } = lesson
  const { piece, task } =
    next.kind === 'exercise' ? openingOfExercise(next.exercise, lessonId) : openingOfPiece(next.piece, lessonId)
  void openTask(piece, task)
}
