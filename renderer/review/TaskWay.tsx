import { windowState } from '../app-state'
import { openTask } from '../course/open-task'
import { openingOfItem } from '../plan/plan-opening'
import { planMinutes } from '../plan/plan-minutes'
import type { PracticeTask, TaskOrigin } from '../practice/practice-task'
import { leaveSong } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { useReply } from '../use-reply'

/** On from a task: back to its lesson, or to what comes next in the plan. */
export function TaskWay({ task }: { readonly task: PracticeTask }) {
  if (task.from.kind === 'plan') return <NextInPlan task={task} itemId={task.from.itemId} />
  return <Button onClick={() => leaveSong(task)}>{wordsOf(task.from)}</Button>
}

function wordsOf(from: TaskOrigin): string {
  return from.kind === 'lesson' ? text.course.backToLesson : text.studies.title
}

/** The plan is asked again: what was just played may have ticked it off. */
function NextInPlan({ task, itemId }: { readonly task: PracticeTask; readonly itemId: string }) {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const minutes = useStored(planMinutes, (value) => value)
  const { state } = useReply('plan/today', { minutes }, justFinished)
  const items = state.kind === 'here' ? state.reply.items : []
  const place = items.findIndex(({ id }) => id === itemId)
  const isOpen = ({ id, isDone }: (typeof items)[number]) => !isDone && id !== itemId
  const next = items.slice(place + 1).find(isOpen) ?? items.find(isOpen)
  if (!next) return <Button onClick={() => leaveSong(task)}>{text.plan.backToToday}</Button>
  const opening = openingOfItem(next)
  return <Button onClick={() => void openTask(opening.piece, opening.task)}>{text.plan.nextInPlan}</Button>
}
