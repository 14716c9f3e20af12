import './mastery-bar.css'

interface MasteryBarProps {
  readonly practisedBars: number
  readonly masteredBars: number
  readonly barCount: number
}

/** How much of a song is mastered, and, paler, how much was played at all. What it shows stands in words beside it. */
export function MasteryBar({ practisedBars, masteredBars, barCount }: MasteryBarProps) {
  const width = (bars: number) => `${barCount > 0 ? Math.min(100, (bars / barCount) * 100) : 0}%`
  return (
    <svg className="mastery-bar" aria-hidden>
      <rect className="mastery-bar__all" width="100%" height="100%" rx="3" />
      <rect className="mastery-bar__practised" width={width(practisedBars)} height="100%" rx="3" />
      <rect className="mastery-bar__mastered" width={width(masteredBars)} height="100%" rx="3" />
    </svg>
  )
}
