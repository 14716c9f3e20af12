import { useEffect } from 'react'
import { windowState } from '../app-state'
import { openTask } from '../course/open-task'
import { historyChanges } from '../history-changes'
import { ContinueLine } from '../library/ContinueLine'
import { MainLine } from '../navigation/MainLine'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { useReply } from '../use-reply'
import { DayLine } from './DayLine'
import { PlanHead } from './PlanHead'
import { PlanList } from './PlanList'
import { planMinutes } from './plan-minutes'
import { openingOfItem } from './plan-opening'
import './today.css'

/** Where each day begins: what to go on with, what is best practised today, and how the days add up. */
export function TodayScreen() {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const minutes = useStored(planMinutes, (value) => value)
  const plan = useReply('plan/today', { minutes }, justFinished)
  const songs = useReply('library/list', null, justFinished)
  const { askAgain } = plan
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  const day = plan.state.kind === 'here' ? plan.state.reply : null
  const next = day?.items.find(({ isDone }) => !isDone) ?? null
  const openNext = () => {
    if (!next) return
    const { piece, task } = openingOfItem(next)
    void openTask(piece, task)
  }
  useCommands({ ...pageCommands, acceptCoach: openNext })

  return (
    <div className="screen">
      <MainLine page="today" />
      <main className="page today" tabIndex={-1}>
        <DayLine occasion={justFinished} />
        <div className="today__continue" data-is-waiting={songs.state.kind === 'waiting' || undefined}>
          {songs.state.kind === 'here' && <ContinueLine songs={songs.state.reply.filter(({ study }) => !study)} />}
        </div>
        <section className="today__plan" aria-labelledby="plan">
          <PlanHead plan={day} minutes={minutes} />
          {plan.state.kind === 'waiting' && (
            <div className="today__waiting" role="status" aria-label={text.connection.opening} />
          )}
          {plan.state.kind === 'failed' && (
            <div className="today__problem">
              <p>{plan.state.sentence}</p>
              <Button onClick={askAgain}>{text.tryAgain}</Button>
            </div>
          )}
          {day && <PlanList plan={day} next={next} />}
        </section>
      </main>
    </div>
  )
}
