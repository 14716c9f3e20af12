import { useMemo } from 'react'
import { Chart } from '../ui/Chart'
import type { Reviewed } from './reviewed'
import type { ReviewedTake, TakeChart } from './take-charts'

interface TakeChartTabProps extends Reviewed {
  readonly take: number
  readonly chartOf: (take: ReviewedTake) => TakeChart
}

/** One question about a take: its answer in a sentence, as a picture and as a table. */
export function TakeChartTab({ score, detail, take, chartOf }: TakeChartTabProps) {
  const chart = useMemo(() => chartOf({ score, detail, take }), [score, detail, take, chartOf])
  if ('none' in chart)
    return (
      <section className="chart">
        <h2 className="chart__title">{chart.title}</h2>
        <p className="chart__sentence">{chart.none}</p>
      </section>
    )
  return <Chart {...chart} />
}
