import type { DayPlan, PlanItem } from '../../shared/contract/plan'
import { openTask } from '../course/open-task'
import { WorkRow } from '../course/WorkRow'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { openingOfItem } from './plan-opening'
import { sayItem, sayWhy, titleOfItem } from './say-plan'

interface PlanListProps {
  readonly plan: DayPlan
  readonly next: PlanItem | null
}

/** What is best practised today, in its order. What was done stays, ticked off, and can be done again. */
export function PlanList({ plan: { items, alsoDue }, next }: PlanListProps) {
  return (
    <>
      <ol aria-label={text.plan.title}>
        {items.map((item) => (
          <PlanRow key={item.id} item={item} isNext={item === next} />
        ))}
      </ol>
      <p className="today__after">
        {!next && <span>{items.length === 0 ? text.plan.empty : text.plan.allDone} </span>}
        {next && alsoDue > 0 && <span>{text.plan.alsoDue(alsoDue)}</span>}
        {!next && <a href={routeToHash({ kind: 'path' })}>{text.plan.toPath}</a>}
      </p>
    </>
  )
}

function PlanRow({ item, isNext }: { readonly item: PlanItem; readonly isNext: boolean }) {
  const { piece, task } = openingOfItem(item)
  return (
    <WorkRow
      title={
        <>
          <span className="work__piece">{titleOfItem(item)}</span> <span className="work__how">{sayItem(item)}</span>
        </>
      }
      detail={item.say ?? sayWhy(item.why)}
      {...(item.say !== null && { means: sayWhy(item.why) })}
      end={<span className="today__minutes numbers">{text.plan.minutes(item.minutes)}</span>}
      isDone={item.isDone}
      isNext={isNext}
      onStart={() => void openTask(piece, task)}
    />
  )
}
