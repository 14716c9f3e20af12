import type { ProgressOverview } from '../../shared/contract/progress'
import { addUp, meanOf, type PracticeSums, type WeightedSum } from '../../shared/curriculum/practice-sums'
import { formatAccuracy, formatPercent, formatSpread } from '../text/format'
import { locale } from '../text/language'
import { text } from '../text/text'
import type { ChartProps } from '../ui/Chart'
import type { ChartAxis, ChartSeries } from '../ui/chart-plot'
import { sayHours, sayStretch, shortDay, shortDayOfYear } from './say-days'
import { halves, type PracticeStretch } from './time-range'

/** A chart as data: its question, its answer, its picture and its table. */
export type Told = Omit<ChartProps, 'height'>

/** Ours: one note in a hundred, and a change that nobody hears. */
const LEAST_ACCURACY_CHANGE = 0.01
const LEAST_SPREAD_CHANGE_MS = 2
/** Ours: as many dates as stand side by side in half a window. */
const MOST_DATES = 5
const YEAR_DAYS = 365

export function accuracyChart(parts: readonly PracticeStretch[]): Told {
  const words = text.progress.accuracy
  const values = parts.map(({ sums }) => meanOf(sums.accuracy))
  const lowest = Math.min(...values.filter((value) => value !== null), 1)
  // Half of the axis for what lies between 90 % and 100 %: there it is that practice is heard.
  const from = Math.max(0, Math.floor(lowest * 10 - 0.5) / 10)
  return told(
    words.title,
    accuracySentence(parts),
    parts,
    [{ name: words.series, values, look: 'line', colour: 'accent' }],
    {
      format: (value) => formatPercent(Math.round(value * 100)),
      from: Math.min(from, 0.9),
      to: 1,
      leastStep: 0.01,
    },
    formatAccuracy,
  )
}

function accuracySentence(parts: readonly PracticeStretch[]): string {
  const words = text.progress.accuracy
  const { before, now } = compare(parts, ({ accuracy }) => accuracy)
  if (now === null) return text.progress.nothingInTime
  if (before === null) return words.first(formatAccuracy(now))
  const compared = { before: formatAccuracy(before), now: formatAccuracy(now) }
  if (Math.abs(now - before) < LEAST_ACCURACY_CHANGE) return words.same(compared)
  return now > before ? words.better(compared) : words.worse(compared)
}

export function timingChart(parts: readonly PracticeStretch[]): Told {
  const words = text.progress.timing
  const pulse: ChartSeries = {
    name: words.pulse,
    values: parts.map(({ sums }) => meanOf(sums.pulseSpreadMs)),
    look: 'line',
    colour: 'accent',
  }
  const click: ChartSeries = {
    name: words.click,
    values: parts.map(({ sums }) => meanOf(sums.clickSpreadMs)),
    look: 'line',
    colour: 'ink',
    isDashed: true,
  }
  const series = isEmpty(click) ? [pulse] : isEmpty(pulse) ? [click] : [pulse, click]
  const yAxis = { format: (value: number) => formatSpread(value), from: 0, leastStep: 1 }
  return told(words.title, timingSentence(parts), parts, series, yAxis, formatSpread)
}

function timingSentence(parts: readonly PracticeStretch[]): string {
  const words = text.progress.timing
  if (parts.every(({ sums }) => sums.sessions === 0)) return text.progress.nothingInTime
  const pulse = compare(parts, ({ pulseSpreadMs }) => pulseSpreadMs)
  const { before, now } = pulse.now === null ? compare(parts, ({ clickSpreadMs }) => clickSpreadMs) : pulse
  if (now === null) return words.none
  if (before === null) return words.first(formatSpread(now))
  const compared = { before: formatSpread(before), now: formatSpread(now) }
  if (Math.abs(now - before) < LEAST_SPREAD_CHANGE_MS) return words.same(compared)
  return now < before ? words.better(compared) : words.worse(compared)
}

export function barsChart(parts: readonly PracticeStretch[], bars: ProgressOverview['bars']): Told {
  const words = text.progress.bars
  const upTo = (end: number, what: 'begun' | 'mastered') =>
    bars.filter(({ day }) => day < end).reduce((sum, counts) => sum + counts[what], 0)
  const ends = parts.map(({ from, days }) => from + days)
  const series: readonly ChartSeries[] = [
    { name: words.begun, values: ends.map((end) => upTo(end, 'begun')), look: 'line', colour: 'edge', isDashed: true },
    { name: words.mastered, values: ends.map((end) => upTo(end, 'mastered')), look: 'area', colour: 'accent' },
  ]
  const mastered = upTo(Infinity, 'mastered')
  const inThisTime = mastered - upTo(parts[0]?.from ?? 0, 'mastered')
  const sentence = mastered === 0 ? words.none : words.sentence(mastered, upTo(Infinity, 'begun'), inThisTime)
  return told(words.title, sentence, parts, series, wholes(), sayCount)
}

export function cleanTakesChart(parts: readonly PracticeStretch[]): Told {
  const words = text.progress.cleanTakes
  const values = parts.map(({ sums }) => sums.cleanTakes)
  const count = addUp(parts.map(({ sums }) => sums)).cleanTakes
  const weeks = parts.reduce((sum, { days }) => sum + days, 0) / 7
  const aWeek = (count / weeks).toLocaleString(locale, { maximumFractionDigits: count / weeks < 10 ? 1 : 0 })
  const sentence = count === 0 ? words.none : words.sentence(count, aWeek)
  return told(
    words.title,
    sentence,
    parts,
    [{ name: words.series, values, look: 'bars', colour: 'accent' }],
    wholes(),
    sayCount,
  )
}

export function timeChart(parts: readonly PracticeStretch[]): Told {
  const words = text.progress.time
  const { practisedMs } = addUp(parts.map(({ sums }) => sums))
  const days = parts.reduce((sum, part) => sum + part.practisedDays, 0)
  const sentence = days === 0 ? text.progress.nothingInTime : words.sentence(sayHours(practisedMs), days)
  const minutes = parts.map(({ sums }) => sums.practisedMs / 60_000)
  const yAxis = {
    format: (value: number) => (value === 0 ? text.progress.minutes(0) : sayHours(value * 60_000)),
    from: 0,
    leastStep: Math.max(...minutes) > 120 ? 30 : 1,
  }
  const sayMinutes = (value: number | null) => (value === null || value === 0 ? text.nothing : sayHours(value * 60_000))
  return told(
    words.title,
    sentence,
    parts,
    [{ name: words.series, values: minutes, look: 'bars', colour: 'accent' }],
    yAxis,
    sayMinutes,
  )
}

function told(
  title: string,
  sentence: string,
  parts: readonly PracticeStretch[],
  series: readonly ChartSeries[],
  yAxis: ChartAxis,
  say: (value: number | null) => string,
): Told {
  const picture = { xs: parts.map((_, index) => index), series, xAxis: dateAxis(parts), yAxis }
  const rows = parts
    .map((part, index) => [sayStretch(part), ...series.map(({ values }) => say(values[index] ?? null))])
    .toReversed()
  return { title, sentence, picture, table: { columns: [text.progress.when, ...series.map(({ name }) => name)], rows } }
}

/** Points stand side by side by their number: a week is as wide as any other. */
function dateAxis(parts: readonly PracticeStretch[]): ChartAxis {
  const step = Math.max(1, Math.ceil(parts.length / MOST_DATES))
  const last = parts.length - 1
  const ticks = parts.map((_, index) => index).filter((index) => (last - index) % step === 0)
  const isLong = parts.reduce((sum, { days }) => sum + days, 0) > YEAR_DAYS
  const at = (index: number) => parts[Math.round(index)]
  return {
    ticks,
    format: (index) => {
      const part = at(index)
      return part ? (isLong ? shortDayOfYear : shortDay)(part.from) : ''
    },
    describe: (index) => {
      const part = at(index)
      return part ? sayStretch(part) : ''
    },
  }
}

function wholes(): ChartAxis {
  return { format: (value) => sayCount(value), from: 0, leastStep: 1 }
}

function sayCount(value: number | null): string {
  return value === null ? text.nothing : value.toLocaleString(locale)
}

function isEmpty({ values }: ChartSeries): boolean {
  return values.every((value) => value === null)
}

/** The newer half of the time against the older; `before` is null where only one of them has anything. */
function compare(parts: readonly PracticeStretch[], of: (sums: PracticeSums) => WeightedSum) {
  const { before, now } = halves(parts)
  const [older, newer] = [meanOf(of(before)), meanOf(of(now))]
  return newer === null ? { before: null, now: older } : { before: older, now: newer }
}
