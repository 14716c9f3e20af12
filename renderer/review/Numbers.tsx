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
  readonly onWeakBar: (printed: number) => void
}

export function Numbers({ report, mode, onWeakBar }: NumbersProps) {
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
      <section className="weak-bars">
        <h2>{text.review.weakBars}</h2>
        {aggregate.weakBars.length === 0 && <p className="review__quiet">{text.review.noWeakBars}</p>}
        <ul className="weak-bars__list">
          {aggregate.weakBars.map((printed) => (
            <li key={printed}>
              <button
                type="button"
                className="weak-bar numbers"
                aria-label={text.review.showBar(printed)}
                onClick={() => onWeakBar(printed)}
              >
                {text.review.bar(printed)}
              </button>
            </li>
          ))}
        </ul>
      </section>
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
