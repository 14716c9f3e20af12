import { useMemo } from 'react'
import type { PracticeMode } from '../../shared/follow/session-rules'
import type { Aggregate, SessionReport } from '../../shared/grade/session-report'
import { text } from '../text/text'
import { formatAccuracy, formatSpread } from '../text/format'
import { countArrows, countVerdicts, type MarkCount } from './count-marks'
import { VerdictMark } from './VerdictMark'

interface NumbersProps {
  readonly report: SessionReport
  readonly mode: PracticeMode
}

export function Numbers({ report, mode }: NumbersProps) {
  const arrows = useMemo(() => countArrows(report), [report])
  return (
    <>
      <Figures aggregate={report.aggregate} mode={mode} />
      <div className="counts">
        <MarkCounts label={text.review.counts} marks={countVerdicts(report.counts)} />
        <MarkCounts label={text.review.timingCounts} marks={arrows} />
      </div>
    </>
  )
}

interface FiguresProps {
  readonly aggregate: Aggregate
  readonly mode: PracticeMode
}

/** The two figures of a session, large. */
export function Figures({ aggregate, mode }: FiguresProps) {
  return (
    <dl className="figures">
      <Figure
        label={text.review.accuracy}
        value={formatAccuracy(aggregate.accuracy)}
        means={text.review.accuracyMeans}
      />
      <Figure
        label={text.review.timing}
        value={formatSpread(aggregate.timingStabilityMs)}
        means={text.review.timingMeans[mode]}
      />
    </dl>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly means: string
}

export function Figure({ label, value, means }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd className="figure__value numbers">{value}</dd>
      <dd className="figure__means">{means}</dd>
    </div>
  )
}

export function MarkCounts({ label, marks }: { readonly label: string; readonly marks: readonly MarkCount[] }) {
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
