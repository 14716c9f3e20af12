import { useRef } from 'react'
import { formatMs, formatSpread } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Problem } from '../ui/Problem'
import { LatencyBadge } from './LatencyBadge'
import { COUNTED_CLICKS, LEAD_IN_CLICKS, isUnderway, type Measuring } from './measure-latency'
import type { MeasuredDevice } from './measured-device'
import { useLatencyMeasure } from './use-latency-measure'
import './measure-latency.css'

const { latency: words } = text.devices

interface MeasureLatencyProps {
  readonly measured: MeasuredDevice
  readonly onClose: () => void
}

/** The click, the taps, and what comes of them. One button leads through it, so that Enter always does. */
export function MeasureLatency({ measured, onClose }: MeasureLatencyProps) {
  const [measuring, measureNow] = useLatencyMeasure(measured)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const isByHand = measured.device === 'midi'
  const press = () => {
    if (measuring.kind === 'done') onClose()
    else if (isUnderway(measuring)) measureNow()?.stop()
    else void measureNow()?.start()
  }
  return (
    <Dialog
      title={words.title(measured.name)}
      isOpen
      isNarrow
      firstFocus={buttonRef}
      onClose={onClose}
      actions={
        <Button ref={buttonRef} look="primary" className="measure__button" onClick={press}>
          {labelOf(measuring)}
        </Button>
      }
    >
      <div className="measure">
        <p>{isByHand ? words.explainMidi : words.explainAudio}</p>
        <p className="measure__means">{words.leadIn(LEAD_IN_CLICKS, COUNTED_CLICKS)}</p>
        <Dots measuring={measuring} />
        <div role="status" className="measure__state">
          {measuring.kind === 'done' && <LatencyBadge latency={measuring.latency} />}
          <p>{sayMeasuring(measuring, isByHand)}</p>
        </div>
        <Problem sentence={measuring.kind === 'refused' ? measuring.sentence : null} />
      </div>
    </Dialog>
  )
}

/** One for each click that counts. What they show is said in words below. */
function Dots({ measuring }: { readonly measuring: Measuring }) {
  return (
    <div className="measure__dots" aria-hidden>
      {Array.from({ length: COUNTED_CLICKS }, (_, nth) => (
        <span key={nth} className={nth < heardOf(measuring) ? 'measure__dot measure__dot--heard' : 'measure__dot'} />
      ))}
    </div>
  )
}

function heardOf(measuring: Measuring): number {
  return 'tapCount' in measuring ? measuring.tapCount : 0
}

function labelOf({ kind }: Measuring): string {
  switch (kind) {
    case 'ready':
      return words.begin
    case 'refused':
      return text.tryAgain
    case 'done':
      return words.close
    case 'starting':
    case 'leadIn':
    case 'counting':
    case 'reckoning':
      return words.stop
  }
}

function sayMeasuring(measuring: Measuring, isByHand: boolean): string {
  switch (measuring.kind) {
    case 'ready':
    case 'refused':
      return ''
    case 'starting':
      return words.starting
    case 'leadIn':
      return words.getIn
    case 'counting':
      if (measuring.tapCount > 0) return words.counted(measuring.tapCount, COUNTED_CLICKS)
      return isByHand ? words.tapNow : words.listening
    case 'reckoning':
      return words.reckoning
    case 'done':
      return words.done(formatMs(measuring.latency.offsetMs), formatSpread(measuring.latency.jitterMs))
  }
}
