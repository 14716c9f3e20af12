import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import { text } from '../text/text'
import type { ChartPicture, ChartPlot } from './chart-plot'
import { Disclosure } from './Disclosure'
import './chart.css'

export interface ChartProps {
  /** The question it answers. */
  readonly title: string
  /** The answer, in a sentence that is true without the picture. */
  readonly sentence: string
  /** Keep it the same object until it is another picture: a new one draws the chart anew. */
  readonly picture: ChartPicture
  /** The same numbers to be read; its first column names the row. */
  readonly table: ChartTable
  readonly height?: 'usual' | 'low'
}

export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A question, its answer, the picture and, one key press away, its numbers as a table. */
export function Chart({ title, sentence, picture, table, height = 'usual' }: ChartProps) {
  const [pointed, setPointed] = useState<number | null>(null)
  return (
    <figure className="chart">
      <figcaption>
        <h2 className="chart__title">{title}</h2>
        <p className="chart__sentence">{sentence}</p>
      </figcaption>
      <p className="chart__readout numbers" aria-hidden>
        {readoutOf(picture, pointed)}
      </p>
      <ChartCanvas picture={picture} isLow={height === 'low'} onPoint={setPointed} />
      <Disclosure title={text.charts.table}>
        <NumbersTable title={title} table={table} />
      </Disclosure>
    </figure>
  )
}

interface ChartCanvasProps {
  readonly picture: ChartPicture
  readonly isLow: boolean
  readonly onPoint: (index: number | null) => void
}

/** Has its size before it is drawn. Not read aloud: the sentence and the table say what it shows. */
function ChartCanvas({ picture, isLow, onPoint }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    let plot: ChartPlot | null = null
    let isWanted = true
    void import('./chart-plot').then(({ createChartPlot }) => {
      if (isWanted && element) plot = createChartPlot(element, picture, onPoint)
    })
    return () => {
      isWanted = false
      plot?.destroy()
    }
  }, [picture, onPoint])
  return <div ref={place} className={isLow ? 'chart__plot chart__plot--low' : 'chart__plot'} aria-hidden />
}

/** What lies under the pointer; the names of the series while nothing does, so that the line keeps its place. */
function readoutOf({ xs, xAxis, yAxis, series }: ChartPicture, index: number | null): ReactNode {
  const x = index === null ? undefined : xs[index]
  const keys = series.map(({ name, colour, look, isDashed, values }) => {
    const value = index === null ? undefined : values[index]
    return (
      <span key={name} className="chart__key">
        <span className={`chart__swatch chart__swatch--${isDashed ? 'dashed' : look} chart__swatch--${colour}`} />
        {name}
        {x !== undefined && <b>{value === null || value === undefined ? text.nothing : yAxis.format(value)}</b>}
      </span>
    )
  })
  return (
    <>
      {x !== undefined && <span className="chart__where">{(xAxis.describe ?? xAxis.format)(x)}</span>}
      {keys}
    </>
  )
}

interface NumbersTableProps {
  readonly title: string
  /** Keep it the same object until it says something else: while a pointer moves over a chart no row is drawn anew. */
  readonly table: ChartTable
}

/** Numbers to be read, however many: the table scrolls by itself. */
export const NumbersTable = memo(function NumbersTable({ title, table }: NumbersTableProps) {
  return (
    <div className="chart__scroll" tabIndex={0} role="group" aria-label={title}>
      <table className="chart__table numbers" aria-label={title}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
