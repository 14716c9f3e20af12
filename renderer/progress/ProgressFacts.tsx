import type { ProgressOverview } from '../../shared/contract/progress'
import { addUp } from '../../shared/curriculum/practice-sums'
import { locale } from '../text/language'
import { text } from '../text/text'
import { sayHours } from './say-days'

/** What has been counted so far, in four numbers. */
export function ProgressFacts({ overview }: { readonly overview: ProgressOverview }) {
  const { streak, xp, total, mastered } = text.progress
  const { currentDays, bestDays, freezes } = overview.streak
  const all = addUp(overview.days)
  const begun = overview.bars.reduce((sum, day) => sum + day.begun, 0)
  const masteredBars = overview.bars.reduce((sum, day) => sum + day.mastered, 0)
  return (
    <>
      <dl className="facts">
        <Fact
          label={streak.label}
          value={currentDays > 0 ? streak.days(currentDays) : streak.none}
          detail={[
            ...(bestDays > currentDays ? [streak.best(bestDays)] : currentDays === 0 ? [streak.begin] : []),
            ...(freezes > 0 ? [text.plan.freezes(freezes)] : []),
          ].join(' · ')}
        />
        <Fact label={mastered.label} value={mastered.bars(masteredBars)} detail={mastered.of(begun)} />
        <Fact label={total.label} value={sayHours(all.practisedMs)} detail={total.sessions(all.sessions)} />
        <Fact label={xp.label} value={xp.value(overview.xp.toLocaleString(locale))} detail={xp.means} />
      </dl>
      {!overview.areBarsCounted && (
        <p className="progress__means" role="status">
          {text.progress.countingBars}
        </p>
      )}
    </>
  )
}

function Fact({ label, value, detail }: { readonly label: string; readonly value: string; readonly detail: string }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd className="fact__value numbers">{value}</dd>
      <dd className="fact__detail numbers">{detail}</dd>
    </div>
  )
}
