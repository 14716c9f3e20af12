import type { SessionSummary } from '../../shared/contract/requests'
import { text } from '../text/text'
import { formatAccuracy } from '../text/format'
import { countVerdicts } from './count-marks'
import { Figure, Figures, MarkCounts } from './Numbers'

const { summary: words } = text

/** A session of which only the sums are here: they stand where they always stand, and it is said why there is no more. */
export function Summary({ summary: { card, why } }: { readonly summary: SessionSummary }) {
  const { aggregate, counts, mode } = card
  const { dynamicsScore, pedalScore } = aggregate
  return (
    <>
      <p className="review__sentence">{words[why]}</p>
      <Figures aggregate={aggregate} mode={mode} />
      {(dynamicsScore !== null || pedalScore !== null) && (
        <dl className="figures">
          {dynamicsScore !== null && (
            <Figure label={words.dynamics} value={formatAccuracy(dynamicsScore)} means={words.dynamicsMeans} />
          )}
          {pedalScore !== null && (
            <Figure label={words.pedal} value={formatAccuracy(pedalScore)} means={words.pedalMeans} />
          )}
        </dl>
      )}
      {counts && (
        <div className="counts">
          <MarkCounts label={text.review.counts} marks={countVerdicts(counts)} />
        </div>
      )}
    </>
  )
}
