import type { ProgressOverview } from '../../shared/contract/progress'
import type { SightReadingHistory } from '../../shared/contract/studies'
import { addUp } from '../../shared/curriculum/practice-sums'
import { formatDecimal } from '../text/format'
import { locale } from '../text/language'
import { text } from '../text/text'
import { sayHours } from './say-days'

interface ProgressFactsProps {
  readonly overview: ProgressOverview
  /** null where it is not known. */
  readonly reading: Pick<SightReadingHistory, 'level' | 'spread'> | null
}

/** What has been counted so far, in a few numbers. */
export function ProgressFacts({ overview, reading }: ProgressFactsProps) {
  const { streak, xp, total, mastered, reads } = text.progress
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
        {reading?.level != null && (
          <Fact
            label={reads.label}
            value={reads.level(formatDecimal(reading.level, 1))}
            detail={reads.spread(formatDecimal(reading.spread ?? 0, 1))}
          />
        )}
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
