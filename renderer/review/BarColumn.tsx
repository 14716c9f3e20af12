import './bar-strip.css'

interface BarColumnProps {
  /** Its place in the strip. */
  readonly index: number
  /** 0..1; null where the bar was not played. */
  readonly errorShare: number | null
  readonly isWeak?: boolean
}

/** One bar of a strip, one unit wide and high: red from below as far as it went wrong. */
export function BarColumn({ index, errorShare, isWeak = false }: BarColumnProps) {
  if (errorShare === null) return <rect className="bar-strip__unplayed" x={index} y={0.96} width={1} height={0.04} />
  return (
    <>
      <rect className="bar-strip__played" x={index + 0.06} y={0} width={0.88} height={1} />
      <rect className="bar-strip__errors" x={index + 0.06} y={1 - errorShare} width={0.88} height={errorShare} />
      {isWeak && <rect className="bar-strip__errors" x={index + 0.06} y={0} width={0.88} height={0.1} />}
    </>
  )
}
