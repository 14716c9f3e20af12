import type { DeviceLatency } from '../../shared/contract/devices'
import { formatMs } from '../text/format'
import { text } from '../text/text'
import { latencyGrade, type LatencyGrade } from './latency-grade'
import './latency-badge.css'

/** Filled bars, from the left: told apart by how many there are, not by a colour. */
const FILLED_BARS: Readonly<Record<LatencyGrade, number>> = { quick: 3, fair: 2, late: 1 }
const BARS = [0, 1, 2]

/** How late a device is: its milliseconds with a sign of how much that is. */
export function LatencyBadge({ latency }: { readonly latency: DeviceLatency }) {
  const grade = latencyGrade(latency)
  return (
    <span className={`latency latency--${grade}`}>
      <svg viewBox="0 0 16 14" className="latency__mark" aria-hidden>
        {BARS.map((bar) => (
          <rect
            key={bar}
            x={bar * 5 + 1.5}
            y={9 - bar * 4}
            width={3}
            height={4 + bar * 4}
            rx={1}
            className={bar < FILLED_BARS[grade] ? 'latency__bar latency__bar--filled' : 'latency__bar'}
          />
        ))}
      </svg>
      <span className="unseen">{text.devices.latency.short}</span>
      <span className="numbers">{formatMs(latency.offsetMs)}</span>
    </span>
  )
}
