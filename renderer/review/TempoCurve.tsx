import type { TempoPoint } from '../../shared/grade/session-report'
import { text } from '../text/text'
import { tempoPicture } from './tempo-picture'
import './tempo-curve.css'

interface TempoCurveProps {
  readonly title: string
  readonly points: readonly TempoPoint[]
}

/** How fast a take went, beat by beat. */
export function TempoCurve({ title, points }: TempoCurveProps) {
  const picture = tempoPicture(points)
  if (!picture) return null
  const { slowest, fastest, line, middle } = picture
  return (
    <figure className="tempo-curve">
      <figcaption className="tempo-curve__title">{title}</figcaption>
      <svg
        className="tempo-curve__plot"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}: ${text.review.tempoBetween(slowest, fastest)}`}
      >
        <line className="tempo-curve__middle" x1={0} x2={1} y1={middle} y2={middle} />
        <polyline className="tempo-curve__line" points={line} />
      </svg>
      <span className="tempo-curve__ends numbers" aria-hidden>
        <span>{fastest}</span>
        <span>{slowest}</span>
      </span>
    </figure>
  )
}
