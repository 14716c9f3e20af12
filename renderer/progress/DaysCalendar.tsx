import { memo, useMemo, useState, type PointerEvent } from 'react'
import { weekOf } from '../../shared/curriculum/calendar-weeks'
import type { LocalDay } from '../../shared/curriculum/local-day'
import type { PracticeDay } from '../../shared/curriculum/practice-sums'
import { text } from '../text/text'
import { NumbersTable } from '../ui/Chart'
import { Disclosure } from '../ui/Disclosure'
import { CALENDAR_WEEKS, calendarDays, type CalendarDay } from './calendar-days'
import { longDay, monthOf, sayHours } from './say-days'
import './days-calendar.css'

/** In units of the picture, which is as wide as the page allows. */
const PITCH = 16
const SQUARE = 13
const MONTHS_HEIGHT = 18

interface DaysCalendarProps {
  readonly today: LocalDay
  readonly days: readonly PracticeDay[]
}

/** The last year at a glance, one square for each day; the sentence and the list say the same. */
export function DaysCalendar({ today, days }: DaysCalendarProps) {
  const [pointed, setPointed] = useState<CalendarDay | null>(null)
  const shown = useMemo(() => calendarDays(today, days), [today, days])
  const practised = useMemo(() => shown.flatMap(({ practice }) => practice ?? []), [shown])
  const thisWeek = practised.filter(({ day }) => day >= weekOf(today)).length
  const words = text.progress.calendar

  return (
    <figure className="days">
      <figcaption>
        <h2 className="chart__title">{words.title}</h2>
        <p className="chart__sentence">{words.sentence(practised.length, thisWeek)}</p>
      </figcaption>
      <Year today={today} shown={shown} onPoint={setPointed} />
      <p className="days__readout numbers" aria-hidden>
        {pointed ? sayDay(pointed) : words.hint}
      </p>
      <Disclosure title={words.list}>
        <DaysList days={practised} />
      </Disclosure>
    </figure>
  )
}

interface YearProps {
  readonly today: LocalDay
  readonly shown: readonly CalendarDay[]
  readonly onPoint: (day: CalendarDay | null) => void
}

/** Drawn once and not at each step of a pointer, as is the list: the readout alone says what lies under it. */
const Year = memo(function Year({ today, shown, onPoint }: YearProps) {
  const point = ({ target }: PointerEvent<SVGElement>) => {
    const index = target instanceof SVGRectElement ? Number(target.dataset['index']) : NaN
    onPoint(shown[index] ?? null)
  }
  return (
    <svg
      className="days__year"
      viewBox={`0 0 ${CALENDAR_WEEKS * PITCH} ${MONTHS_HEIGHT + 7 * PITCH}`}
      aria-hidden
      onPointerOver={point}
      onPointerLeave={() => onPoint(null)}
    >
      {monthsOf(shown).map(({ week, name }) => (
        <text key={week} className="days__month" x={week * PITCH} y={12}>
          {name}
        </text>
      ))}
      {shown.map(({ day, level, week, weekday }, index) => (
        <rect
          key={day}
          className="days__day"
          data-index={index}
          data-level={level}
          data-is-today={day === today || undefined}
          x={week * PITCH + 1}
          y={MONTHS_HEIGHT + weekday * PITCH + 1}
          width={SQUARE}
          height={SQUARE}
          rx={3}
        />
      ))}
    </svg>
  )
})

const DaysList = memo(function DaysList({ days }: { readonly days: readonly PracticeDay[] }) {
  const { title, columns } = text.progress.calendar
  const rows = days
    .map(({ day, practisedMs, sessions, cleanTakes }) => [
      longDay(day),
      sayHours(practisedMs),
      String(sessions),
      String(cleanTakes),
    ])
    .toReversed()
  return (
    <NumbersTable
      title={title}
      table={{ columns: [columns.day, columns.time, columns.sessions, columns.cleanTakes], rows }}
    />
  )
})

function sayDay({ day, practice }: CalendarDay): string {
  const { calendar } = text.progress
  if (!practice) return calendar.restDay(longDay(day))
  return calendar.day(longDay(day), sayHours(practice.practisedMs), practice.sessions)
}

/** A month is named above its first whole week, where the name before it leaves room. */
function monthsOf(days: readonly CalendarDay[]): readonly { readonly week: number; readonly name: string }[] {
  const months: { week: number; name: string }[] = []
  let last = ''
  for (const { day, week, weekday } of days) {
    const name = weekday === 0 ? monthOf(day) : last
    if (name === last) continue
    last = name
    if (week === 0 || week - (months.at(-1)?.week ?? -3) >= 3) months.push({ week, name })
  }
  return months
}
