import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { readChartTheme, type ChartColour, type ChartTheme } from './chart-theme'
import { watchLook } from './look-changes'

/** What a chart draws. Loaded with the first chart, so that nobody who only plays waits for it. */
export interface ChartPicture {
  /** Ascending, in any unit. */
  readonly xs: readonly number[]
  readonly series: readonly ChartSeries[]
  readonly xAxis: ChartAxis
  readonly yAxis: ChartAxis
}

export interface ChartSeries {
  readonly name: string
  /** One for each of `xs`; null where there is none: a line joins its neighbours. */
  readonly values: readonly (number | null)[]
  /** Rings are told from points without colour; steps hold until the next value. */
  readonly look: 'line' | 'steps' | 'area' | 'bars' | 'points' | 'rings'
  readonly colour: ChartColour
  /** A second line that is told from the first without colour. */
  readonly isDashed?: boolean
}

export interface ChartAxis {
  readonly format: (value: number) => string
  /** What the readout says of a point, where that is more than fits below it. */
  readonly describe?: (value: number) => string
  /** Where the axis begins and ends; by the values where it does not say. */
  readonly from?: number
  readonly to?: number
  /** Where its labels stand; at round numbers where it does not say. */
  readonly ticks?: readonly number[]
  /** The least distance of two round numbers: 1 for what is counted in wholes. */
  readonly leastStep?: number
  /** What counts as good: a quiet band behind the values. Of the upright axis alone. */
  readonly band?: { readonly from: number; readonly to: number }
}

export interface ChartPlot {
  destroy(): void
}

/** Draws into `place`, whose size is the chart's, and follows its size and the theme. `onPoint` is told what lies under the pointer. */
export function createChartPlot(
  place: HTMLElement,
  picture: ChartPicture,
  onPoint: (index: number | null) => void,
): ChartPlot {
  const data = [picture.xs, ...picture.series.map(({ values }) => values)] as unknown as UPlot.AlignedData
  let plot = draw()

  function draw(): UPlot {
    const theme = readChartTheme(place)
    return new UPlot(options(picture, theme, { ...sizeOf(place), onPoint }), data, place)
  }

  const unwatch = watchLook(() => {
    plot.destroy()
    plot = draw()
  })
  const resizing = new ResizeObserver(() => {
    const { width, height } = sizeOf(place)
    if (width !== plot.width || height !== plot.height) plot.setSize({ width, height })
  })
  resizing.observe(place)
  return {
    destroy: () => {
      unwatch()
      resizing.disconnect()
      plot.destroy()
    },
  }
}

function sizeOf(place: HTMLElement) {
  return { width: Math.max(1, place.clientWidth), height: Math.max(1, place.clientHeight) }
}

interface Surroundings {
  readonly width: number
  readonly height: number
  readonly onPoint: (index: number | null) => void
}

/** Ours: as thick as the lines of the score at its usual size. */
const LINE_PX = 2
const POINT_PX = 7
const RING_PX = 1.5
/** Ours: bars of a week leave a quarter of it free, and a single one does not fill the chart. */
const BAR_SHARE = 0.75
const WIDEST_BAR_PX = 44

function options(picture: ChartPicture, theme: ChartTheme, { width, height, onPoint }: Surroundings): UPlot.Options {
  const { colours } = theme
  return {
    width,
    height,
    // The last date stands under the last point, half of it beyond.
    padding: [theme.fontPx, theme.fontPx * 2, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: POINT_PX + 2, fill: (_plot, index) => colours[picture.series[index - 1]?.colour ?? 'accent'] },
    },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: false, range: (_plot, least, most) => xRange(picture, least, most) },
      y: { range: (_plot, least, most) => yRange(picture.yAxis, least, most) },
    },
    axes: [axis(picture.xAxis, theme, 'x'), axis(picture.yAxis, theme, 'y')],
    series: [{}, ...picture.series.map((one) => series(one, picture.xs.length, theme))],
    hooks: {
      setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)],
      drawClear: [(plot) => paintBand(plot, picture.yAxis, colours.wash)],
    },
  }
}

function paintBand(plot: UPlot, { band }: ChartAxis, colour: string): void {
  if (!band) return
  const { ctx, bbox } = plot
  const top = plot.valToPos(band.to, 'y', true)
  ctx.fillStyle = colour
  ctx.fillRect(bbox.left, top, bbox.width, plot.valToPos(band.from, 'y', true) - top)
}

function series({ name, look, colour, isDashed }: ChartSeries, count: number, { colours }: ChartTheme): UPlot.Series {
  const stroke = colours[colour]
  const isLine = look === 'line' || look === 'area' || look === 'steps'
  const isRing = look === 'rings'
  return {
    label: name,
    stroke: look === 'points' || isRing ? 'transparent' : stroke,
    width: isLine ? LINE_PX : 0,
    spanGaps: true,
    ...(isDashed ? { dash: [6, 5] } : {}),
    ...(look === 'area' ? { fill: colours.wash } : {}),
    ...(look === 'bars' ? { fill: stroke, paths: bars() } : {}),
    ...(look === 'steps' ? { paths: steps() } : {}),
    points: {
      // Few points of a line are each a fact of their own; many are the line.
      show: look === 'points' || isRing || (isLine && look !== 'steps' && count <= 60),
      size: POINT_PX,
      fill: isRing ? 'transparent' : stroke,
      stroke,
      width: isRing ? RING_PX : 0,
    },
  }
}

function steps(): UPlot.Series.PathBuilder {
  const build = UPlot.paths.stepped
  if (!build) throw new Error('This build of uPlot draws no steps')
  return build({ align: 1 })
}

function bars(): UPlot.Series.PathBuilder {
  const build = UPlot.paths.bars
  if (!build) throw new Error('This build of uPlot draws no bars')
  return build({ size: [BAR_SHARE, WIDEST_BAR_PX], radius: [0.15, 0] })
}

function axis({ format, ticks, leastStep }: ChartAxis, theme: ChartTheme, side: 'x' | 'y'): UPlot.Axis {
  const { colours, font, fontPx } = theme
  const isX = side === 'x'
  return {
    stroke: colours.soft,
    font,
    gap: isX ? 8 : 10,
    size: isX ? fontPx * 2 + 4 : (_plot, values) => widest(values, font) + 14,
    space: isX ? fontPx * 5 : fontPx * 3,
    grid: { show: !isX, stroke: colours.hairline, width: 1 },
    ticks: { show: false },
    border: { show: isX, stroke: colours.hairline, width: 1 },
    values: (_plot, splits) => splits.map(format),
    ...(ticks ? { splits: [...ticks] } : {}),
    ...(leastStep === undefined ? {} : { incrs: STEPS.map((step) => step * leastStep) }),
  }
}

/** Round numbers, up to what nobody will reach. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

const measuring = document.createElement('canvas').getContext('2d')

/** So that a label of any size of text has its place. uPlot asks once before there are labels, whatever its types say. */
function widest(labels: readonly (string | null)[] | null, font: string): number {
  if (!measuring || !labels) return 40
  measuring.font = font
  return Math.ceil(Math.max(...labels.map((label) => measuring.measureText(label ?? '').width), 0))
}

/** Bars need half of themselves beyond the first and last. */
function xRange({ xs, series, xAxis }: ChartPicture, least: number, most: number): UPlot.Range.MinMax {
  const [from, to] = [xAxis.from ?? least, xAxis.to ?? most]
  if (!series.some(({ look }) => look === 'bars')) return from === to ? [from - 1, to + 1] : [from, to]
  const [first = 0, second = first + 1] = xs
  const half = (second - first) / 2
  return [from - half, to + half]
}

/** A flat line lies in the middle; nothing at all has an axis too. */
function yRange({ from, to }: ChartAxis, least: number | null, most: number | null): UPlot.Range.MinMax {
  const [bottom, top] = [from ?? least ?? 0, to ?? most ?? 1]
  const room = (top - bottom) * 0.08
  const end = to ?? top + room
  const begin = from ?? bottom - room
  return begin < end ? [begin, end] : [begin - (from === undefined ? 1 : 0), begin + 1]
}
