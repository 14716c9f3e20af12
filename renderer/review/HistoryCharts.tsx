import { useMemo } from 'react'
import type { SessionCard } from '../../shared/contract/requests'
import { text } from '../text/text'
import { formatAccuracy, formatDay, formatSpread } from '../text/format'
import { Chart, type ChartProps } from '../ui/Chart'
import { useNow } from '../use-now'
import './history-charts.css'

const { history: words } = text.reviewText

/** Fewer sessions than this are no story. Ours. */
const FEWEST_SESSIONS = 3

interface HistoryChartsProps {
  /** Newest first, as they are listed. */
  readonly cards: readonly SessionCard[]
}

/** How the song went from session to session. */
export function HistoryCharts({ cards }: HistoryChartsProps) {
  const nowMs = useNow()
  const charts = useMemo(() => {
    const inTime = cards.toReversed()
    return [accuracyChart(inTime, nowMs), steadinessChart(inTime, nowMs)].filter((chart) => chart !== null)
  }, [cards, nowMs])
  return charts.map((chart) => <Chart key={chart.title} height="low" {...chart} />)
}

function accuracyChart(cards: readonly SessionCard[], nowMs: number): ChartProps | null {
  const values = cards.map(({ aggregate }) => aggregate.accuracy)
  const [first, last] = ends(values)
  if (first === undefined || last === undefined) return null
  return {
    title: words.chart,
    sentence: words.accuracy(formatAccuracy(first), formatAccuracy(last)),
    ...drawn(cards, { name: words.accuracyName, values, format: formatAccuracy, from: 0, to: 1 }, nowMs),
  }
}

function steadinessChart(cards: readonly SessionCard[], nowMs: number): ChartProps | null {
  const values = cards.map(({ aggregate }) => aggregate.timingStabilityMs)
  const [first, last] = ends(values)
  if (first === undefined || last === undefined) return null
  return {
    title: words.steadiness,
    sentence: words.spread(formatSpread(first), formatSpread(last)),
    ...drawn(cards, { name: words.spreadName, values, format: formatSpread, from: 0 }, nowMs),
  }
}

/** Empty where there are too few to speak of a change. */
function ends(values: readonly (number | null)[]): readonly number[] {
  const known = values.flatMap((value) => value ?? [])
  const [first] = known
  const last = known.at(-1)
  return known.length < FEWEST_SESSIONS || first === undefined || last === undefined ? [] : [first, last]
}

interface Told {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly format: (value: number | null) => string
  readonly from: number
  readonly to?: number
}

/** One place for each session, however far apart they are: days without practice are no part of the story. */
function drawn(cards: readonly SessionCard[], { name, values, format, from, to }: Told, nowMs: number) {
  const dayOf = (place: number) => {
    const card = cards[Math.round(place)]
    return card ? formatDay(card.startedAt, nowMs) : ''
  }
  const last = cards.length - 1
  return {
    picture: {
      xs: cards.map((_, place) => place),
      series: [{ name, values, look: 'line' as const, colour: 'accent' as const }],
      xAxis: { format: dayOf, ticks: [0, last] },
      yAxis: { format, from, ...(to === undefined ? {} : { to }) },
    },
    table: { columns: words.columns, rows: values.map((value, place) => [dayOf(place), format(value)]) },
  }
}
