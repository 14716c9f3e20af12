import { useMemo } from 'react'
import type { PracticeMode } from '../../shared/follow/session-rules'
import type { SessionReport } from '../../shared/grade/session-report'
import { text } from '../text/en'
import { formatAccuracy, formatSpread } from '../text/format'
import { countArrows, countVerdicts, type MarkCount } from './count-marks'
import { VerdictMark } from './VerdictMark'

interface NumbersProps {
  readonly report: SessionReport
  readonly mode: PracticeMode
}

export function Numbers({ report, mode }: NumbersProps) {
  const { aggregate } = report
  const arrows = useMemo(() => countArrows(report), [report])
  return (
    <>
      <dl className="figures">
        <div className="figure">
          <dt>{text.review.accuracy}</dt>
          <dd className="figure__value numbers">{formatAccuracy(aggregate.accuracy)}</dd>
          <dd className="figure__means">{text.review.accuracyMeans}</dd>
        </div>
        <div className="figure">
          <dt>{text.review.timing}</dt>
          <dd className="figure__value numbers">{formatSpread(aggregate.timingStabilityMs)}</dd>
          <dd className="figure__means">{text.review.timingMeans[mode]}</dd>
        </div>
      </dl>
      <div className="counts">
        <MarkCounts label={text.review.counts} marks={countVerdicts(report)} />
        <MarkCounts label={text.review.timingCounts} marks={arrows} />
      </div>
    </>
  )
}

function MarkCounts({ label, marks }: { readonly label: string; readonly marks: readonly MarkCount[] }) {
  return (
    <ul className="counts__list numbers" aria-label={label}>
      {marks.map(({ kind, count }) => (
        <li key={kind} className="count">
          <VerdictMark kind={kind} />
          <span>
            <span className="count__number">{count}</span> {text.review.counted[kind]}
          </span>
        </li>
      ))}
    </ul>
  )
}
