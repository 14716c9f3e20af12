import type { SessionReport, VerdictKind } from '../../shared/grade/session-report'
import { text } from '../text/en'
import { formatAccuracy, formatMs } from '../text/format'
import { VerdictMark } from './VerdictMark'

interface NumbersProps {
  readonly report: SessionReport
  readonly onWeakBar: (printed: number) => void
}

const kinds: readonly VerdictKind[] = ['correct', 'wrongPitch', 'missed', 'extra', 'uncertain']

export function Numbers({ report: { aggregate, counts }, onWeakBar }: NumbersProps) {
  return (
    <>
      <dl className="figures">
        <div className="figure" title={text.review.accuracyMeans}>
          <dt>{text.review.accuracy}</dt>
          <dd className="figure__value numbers">{formatAccuracy(aggregate.accuracy)}</dd>
        </div>
        <div className="figure" title={text.review.timingMeans}>
          <dt>{text.review.timing}</dt>
          <dd className="figure__value numbers">{formatMs(aggregate.timingStabilityMs)}</dd>
        </div>
      </dl>
      <ul className="counts numbers" aria-label={text.review.counts}>
        {kinds
          .filter((kind) => kind !== 'uncertain' || counts.uncertain > 0)
          .map((kind) => (
            <li key={kind} className="count">
              <VerdictMark kind={kind} />
              <span className="count__number">{counts[kind]}</span> {text.review.counted[kind]}
            </li>
          ))}
      </ul>
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
