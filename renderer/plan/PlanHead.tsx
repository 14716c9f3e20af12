import { planLengths, type DayPlan } from '../../shared/contract/plan'
import { text } from '../text/text'
import { Choice } from '../ui/Choice'
import { setPlanMinutes, type PlanMinutes } from './plan-minutes'

interface PlanHeadProps {
  /** null until it is here. */
  readonly plan: DayPlan | null
  readonly minutes: PlanMinutes
}

/** The name of the plan, how much of it is done, and how long it is to be. */
export function PlanHead({ plan, minutes }: PlanHeadProps) {
  const done = plan?.items.filter(({ isDone }) => isDone).length ?? 0
  return (
    <div className="today__head">
      <h2 id="plan" className="today__title">
        {text.plan.title}
      </h2>
      <span className="today__done numbers">
        {plan && plan.items.length > 0 && text.plan.doneOf(done, plan.items.length)}
      </span>
      <Choice
        label={text.plan.length}
        value={minutes}
        options={planLengths.map((value) => ({ value, label: text.plan.minutes(value) }))}
        onChange={setPlanMinutes}
      />
    </div>
  )
}
