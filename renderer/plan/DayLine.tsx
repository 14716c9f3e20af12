import { routeToHash } from '../route'
import { formatDecimal } from '../text/format'
import { text } from '../text/text'
import { useReply } from '../use-reply'
import { longDate } from './long-date'

/** The date, and in one quiet line how the days add up: the streak and how well the student reads. */
export function DayLine({ occasion }: { readonly occasion: unknown }) {
  const overview = useReply('progress/overview', null, occasion).state
  const reading = useReply('sightReading/history', null, occasion).state
  const days = overview.kind === 'here' ? overview.reply.streak.currentDays : null
  const freezes = overview.kind === 'here' ? overview.reply.streak.freezes : 0
  const level = reading.kind === 'here' ? reading.reply.level : null
  return (
    <div className="day-line">
      <h2 className="day-line__date">{longDate()}</h2>
      <p className="day-line__facts numbers">
        {days !== null && <a href={routeToHash({ kind: 'progress' })}>{sayStreak(days, freezes)}</a>}
        {level !== null && <a href={routeToHash({ kind: 'studies' })}>{text.plan.reading(formatDecimal(level, 1))}</a>}
      </p>
    </div>
  )
}

function sayStreak(days: number, freezes: number): string {
  const { streak } = text.progress
  if (days === 0) return text.plan.noStreak
  return freezes > 0 ? `${streak.days(days)} · ${text.plan.freezes(freezes)}` : streak.days(days)
}
