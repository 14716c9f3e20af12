import type { SightReadingHistory } from '../../shared/contract/studies'
import { EASIEST_LEVEL } from '../../shared/studies/study'
import { longDay, shortDay } from '../progress/say-days'
import type { Told } from '../progress/progress-charts'
import { formatAccuracy, formatDecimal } from '../text/format'
import { text } from '../text/text'

/** Ours: a difference of levels that a reader would notice. */
const LEAST_CHANGE = 0.3
/** Ours: as many dates as stand side by side in half a window. */
const MOST_DATES = 5

/** The level of reading after each piece; null before the second, which makes it a line. */
export function readingChart({ readings }: SightReadingHistory): Told | null {
  const [first, last] = [readings[0], readings.at(-1)]
  if (!first || !last || readings.length < 2) return null
  const words = text.studies.reading
  const sayLevel = (level: number) => formatDecimal(level, 1)
  const step = Math.ceil(readings.length / MOST_DATES)
  const dayAt = (index: number) => readings[Math.round(index)]?.day
  return {
    title: words.chart,
    sentence:
      last.level - first.level >= LEAST_CHANGE
        ? words.better(sayLevel(first.level), sayLevel(last.level))
        : words.same(sayLevel(last.level)),
    picture: {
      xs: readings.map((_, index) => index),
      series: [
        {
          name: words.pieces,
          values: readings.map(({ pieceLevel }) => pieceLevel),
          look: 'line',
          colour: 'edge',
          isDashed: true,
        },
        { name: words.series, values: readings.map(({ level }) => level), look: 'line', colour: 'accent' },
      ],
      xAxis: {
        ticks: readings.map((_, index) => index).filter((index) => (readings.length - 1 - index) % step === 0),
        format: (index) => sayDay(dayAt(index), shortDay),
        describe: (index) => sayDay(dayAt(index), longDay),
      },
      yAxis: { format: sayLevel, from: EASIEST_LEVEL, leastStep: 0.5 },
    },
    table: {
      columns: [text.progress.when, words.pieces, words.accuracy, words.series],
      rows: readings
        .map(({ day, pieceLevel, accuracy, level }) => [
          longDay(day),
          sayLevel(pieceLevel),
          formatAccuracy(accuracy),
          sayLevel(level),
        ])
        .toReversed(),
    },
  }
}

function sayDay(day: Parameters<typeof shortDay>[0] | undefined, say: typeof shortDay): string {
  return day === undefined ? '' : say(day)
}
