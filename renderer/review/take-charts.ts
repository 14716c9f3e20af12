import { median } from '../../shared/align/median'
import { groupBy } from '../../shared/base/group-by'
import { spreadMs } from '../../shared/grade/grade-bars'
import { loudNotes, medianVelocity, struckNotes, type StruckNote } from '../../shared/grade/struck-notes'
import { TIMING_TOLERANCE_MS } from '../../shared/grade/timing-tolerance'
import { writtenLoudness } from '../../shared/grade/written-loudness'
import { hasDynamics } from '../../shared/grade/written-loudness'
import type { Hand, Score } from '../../shared/music/score'
import { text } from '../text/text'
import { formatDelta, formatSpread } from '../text/format'
import type { ChartProps } from '../ui/Chart'
import type { ChartAxis, ChartPicture } from '../ui/chart-plot'
import type { Reviewed } from './reviewed'
import { barsBetween, sayBarsInSentence } from './say-bars'

/** A chart of one take; only a sentence where there is nothing to draw. */
export type TakeChart = Omit<ChartProps, 'height'> | { readonly title: string; readonly none: string }

export interface ReviewedTake extends Reviewed {
  readonly take: number
}

const { plots } = text.reviewText
const NOTHING = text.nothing

function struckIn({ score, detail, take }: ReviewedTake): readonly StruckNote[] {
  const { verdicts } = detail.report
  const own = verdicts.filter((verdict) => verdict.take === take)
  return struckNotes(score, own, detail.played)
}

/** More bar numbers than this stand on top of each other. */
const MOST_TICKS = 12

/** Beats along the score, told by the printed numbers of their bars. */
function barAxis({ bars }: Score, fromBeat: number, toBeat: number): ChartAxis {
  const inside = bars.filter(({ onset, duration }) => onset >= fromBeat - duration && onset <= toBeat)
  const step = Math.max(1, Math.ceil(inside.length / MOST_TICKS))
  const shown = inside.filter((_, index) => index % step === 0)
  const numberAt = (beat: number) => bars.findLast(({ onset }) => onset <= beat + 1e-6)?.number ?? ''
  return {
    format: (beat) => plots.bar(numberAt(beat)),
    ticks: shown.map(({ onset }) => onset).filter((onset) => onset >= fromBeat && onset <= toBeat),
    from: fromBeat,
    to: toBeat,
  }
}

function byBar<Item>(items: readonly Item[], barOf: (item: Item) => number) {
  return [...groupBy(items, barOf)].sort(([a], [b]) => a - b)
}

const numberOf = (score: Score, bar: number) => score.bars[bar]?.number ?? NOTHING

/** How early or late each note was against the student's own pulse. */
export function timingChart(given: ReviewedTake): TakeChart {
  const { title, none, untimed, columns, ...words } = plots.timing
  const { score } = given
  const struck = struckIn(given).toSorted((a, b) => a.written.onset - b.written.onset)
  const timed = struck.filter(({ isTimed, written }) => isTimed && !written.isGrace)
  if (timed.length === 0) return { title, none: struck.length > 0 ? untimed : none }
  const xs = timed.map(({ written }) => written.onset)
  const isIn = ({ deltaMs }: StruckNote) => Math.abs(deltaMs) <= TIMING_TOLERANCE_MS
  const valuesOf = (hand: Hand) => timed.map((note) => (note.written.hand === hand ? Math.round(note.deltaMs) : null))
  const most = Math.max(2 * TIMING_TOLERANCE_MS, ...timed.map(({ deltaMs }) => Math.abs(deltaMs)))
  const reach = Math.ceil(most / 50) * 50
  const picture: ChartPicture = {
    xs,
    series: [
      { name: plots.right, values: valuesOf('right'), look: 'points', colour: 'ink' },
      { name: plots.left, values: valuesOf('left'), look: 'rings', colour: 'ink' },
    ],
    xAxis: barAxis(score, xs[0] ?? 0, xs.at(-1) ?? 0),
    yAxis: {
      format: (ms) => (ms === 0 ? '0' : ms < 0 ? words.early(-Math.round(ms)) : words.late(Math.round(ms))),
      from: -reach,
      to: reach,
      // The band shows the tolerance; its labels have room only where nothing is far off.
      ticks:
        reach > 4 * TIMING_TOLERANCE_MS
          ? [-reach, 0, reach]
          : [-reach, -TIMING_TOLERANCE_MS, TIMING_TOLERANCE_MS, reach],
      band: { from: -TIMING_TOLERANCE_MS, to: TIMING_TOLERANCE_MS },
    },
  }
  const leanMs = Math.round(median(timed.map(({ deltaMs }) => deltaMs)))
  const lean = leanMs === 0 ? words.leanNone : leanMs > 0 ? words.leanLate(leanMs) : words.leanEarly(-leanMs)
  const rows = byBar(timed, ({ written }) => written.bar).map(([bar, notes]) => {
    const deltas = notes.map(({ deltaMs }) => deltaMs)
    return [numberOf(score, bar), String(deltas.length), formatDelta(median(deltas)), formatSpread(spreadMs(deltas))]
  })
  const sentence = words.sentence(timed.filter(isIn).length, timed.length, TIMING_TOLERANCE_MS, lean)
  return { title, sentence, picture, table: { columns, rows } }
}

const STEP_NAMES = ['pppp', 'ppp', 'pp', 'p', 'mp', 'mf', 'f', 'ff', 'fff', 'ffff']
/** Where the written steps are drawn among the velocities: as common players set them. Ours: p at 45, f at 90. */
const STEP_VELOCITY = 15

/** Velocities by beat and hand, against what is written. */
export function loudnessChart(given: ReviewedTake): TakeChart {
  const { title, none, columns, ...words } = plots.loudness
  const { score, detail } = given
  const loud = loudNotes(struckIn(given))
  if (loud.length === 0) return { title, none }
  const beats = [...groupBy(loud, ({ written }) => Math.floor(written.onset))].sort(([a], [b]) => a - b)
  const xs = beats.map(([beat]) => beat)
  const isMarked = hasDynamics(score)
  const loudnessOf = writtenLoudness(score)
  const stepOf = (notes: readonly StruckNote[]) => {
    const steps = notes.flatMap(({ written }) => loudnessOf(written).step ?? [])
    return steps.length === 0 ? null : median(steps)
  }
  const ofHand = (notes: readonly StruckNote[], hand: Hand) => {
    const velocity = medianVelocity(notes.filter(({ written }) => written.hand === hand))
    return velocity === null ? null : Math.round(velocity)
  }
  const written = beats.map(([, notes]) => {
    const step = isMarked ? stepOf(notes) : null
    return step === null ? null : Math.round(step * STEP_VELOCITY)
  })
  const picture: ChartPicture = {
    xs,
    series: [
      { name: plots.right, values: beats.map(([, notes]) => ofHand(notes, 'right')), look: 'line', colour: 'ink' },
      {
        name: plots.left,
        values: beats.map(([, notes]) => ofHand(notes, 'left')),
        look: 'line',
        colour: 'accent',
        isDashed: true,
      },
      ...(isMarked ? [{ name: words.written, values: written, look: 'steps' as const, colour: 'edge' as const }] : []),
    ],
    xAxis: barAxis(score, xs[0] ?? 0, xs.at(-1) ?? 0),
    yAxis: { format: (velocity) => String(Math.round(velocity)), from: 0, to: 127, ticks: [0, 32, 64, 96, 127] },
  }
  const all = beats.map(([, notes]) => medianVelocity(notes) ?? 0)
  const share = detail.report.detail?.dynamics.score ?? null
  const follows = !isMarked ? words.noMarks : share === null ? '' : words.follows(share)
  const rows = byBar(loud, (note) => note.written.bar).map(([bar, notes]) => {
    const step = isMarked ? stepOf(notes) : null
    const said = (velocity: number | null) => (velocity === null ? NOTHING : String(velocity))
    const name = step === null ? NOTHING : (STEP_NAMES[Math.round(step)] ?? NOTHING)
    return [numberOf(score, bar), said(ofHand(notes, 'right')), said(ofHand(notes, 'left')), name]
  })
  const sentence = words.sentence(Math.round(Math.min(...all)), Math.round(Math.max(...all)))
  return { title, sentence: sentence + follows, picture, table: { columns, rows } }
}

/** Fewer beats than two bars show nothing. Ours. */
const FEWEST_BEATS = 8
/** An even tempo is drawn as a flat line, not as mountains: at least so much of it is the height. Ours. */
const LEAST_HEIGHT = 0.3

function hasTempo(given: ReviewedTake): boolean {
  return (given.detail.report.takes[given.take]?.detail?.tempoCurve.length ?? 0) >= FEWEST_BEATS
}

/** How fast the take went, beat by beat, against the written tempo. */
export function tempoChart(given: ReviewedTake): TakeChart {
  const { score, detail, take } = given
  const { none, columns, ...words } = plots.tempo
  const { firstBar = 0, lastBar = 0, detail: own } = detail.report.takes[take] ?? {}
  const title = words.title(take + 1, sayBarsInSentence(score, barsBetween(firstBar, lastBar)))
  const points = own?.tempoCurve ?? []
  if (!own || !hasTempo(given)) return { title, none }
  const tempos = points.map(({ quartersPerMinute }) => quartersPerMinute)
  const [low, high, usual] = [Math.min(...tempos), Math.max(...tempos), median(tempos)]
  const writtenAt = (beat: number) => score.tempos.findLast(({ onset }) => onset <= beat)?.quartersPerMinute ?? null
  const xs = points.map(({ beat }) => beat)
  const written = xs.map(writtenAt)
  // A written tempo that is far away would press the curve flat: then it is told in the table alone.
  const isNear = written.every((tempo) => tempo === null || (tempo > usual * 0.6 && tempo < usual * 1.5))
  const shown = isNear ? [...tempos, ...written.flatMap((tempo) => tempo ?? [])] : tempos
  const [least, most] = [Math.min(...shown), Math.max(...shown)]
  const missing = Math.max(0, LEAST_HEIGHT * usual - (most - least)) / 2
  const picture: ChartPicture = {
    xs,
    series: [
      { name: words.played, values: tempos.map(Math.round), look: 'line', colour: 'ink' },
      ...(isNear
        ? [{ name: words.written, values: written, look: 'line' as const, colour: 'edge' as const, isDashed: true }]
        : []),
    ],
    xAxis: barAxis(score, xs[0] ?? 0, xs.at(-1) ?? 0),
    yAxis: {
      format: (tempo) => String(Math.round(tempo)),
      from: Math.floor(least - missing),
      to: Math.ceil(most + missing),
    },
  }
  const barOf = (beat: number) => score.bars.findLast(({ onset }) => onset <= beat)?.index ?? 0
  const rows = byBar(points, ({ beat }) => barOf(beat)).map(([bar, own]) => {
    const tempo = writtenAt(own[0]?.beat ?? 0)
    const played = median(own.map(({ quartersPerMinute }) => quartersPerMinute))
    return [numberOf(score, bar), String(Math.round(played)), tempo === null ? NOTHING : String(Math.round(tempo))]
  })
  const sentence = words.sentence(Math.round(low), Math.round(high), Math.round(usual))
  return { title, sentence, picture, table: { columns, rows } }
}
