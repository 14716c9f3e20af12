import { planMinutes } from '../plan/plan-minutes'
import { sayWhy } from '../plan/say-plan'
import { useStored } from '../stored'
import { text } from '../text/text'
import { useReply } from '../use-reply'
import type { PracticeTask } from './practice-task'

/** What the task asks for, in a sentence; null while it is on its way, and where nothing is asked. */
export function useTaskSentence(task: PracticeTask | null): string | null {
  const minutes = useStored(planMinutes, (value) => value)
  const from = task?.from
  const lesson = useReply('course/lesson', from?.kind === 'lesson' ? { lessonId: from.lessonId } : undefined).state
  const plan = useReply('plan/today', from?.kind === 'plan' ? { minutes } : undefined).state
  if (!task || !from) return null
  if (from.kind === 'lesson' && lesson.kind === 'here') {
    if (task.exerciseId === null) return text.course.forStars(lesson.reply.title)
    return lesson.reply.exercises.find(({ exerciseId }) => exerciseId === task.exerciseId)?.say ?? null
  }
  if (from.kind !== 'plan' || plan.kind !== 'here') return null
  const item = plan.reply.items.find(({ id }) => id === from.itemId)
  return item ? (item.say ?? sayWhy(item.why)) : null
}
