import { useEffect, useMemo, useState } from 'react'
import type { ProgressOverview } from '../../shared/contract/progress'
import type { SightReadingHistory } from '../../shared/contract/studies'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { MainLine } from '../navigation/MainLine'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { navigate, routeToHash } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Chart } from '../ui/Chart'
import { Choice } from '../ui/Choice'
import { Message } from '../ui/Message'
import { useReply } from '../use-reply'
import { DaysCalendar } from './DaysCalendar'
import { accuracyChart, barsChart, cleanTakesChart, timeChart, timingChart } from './progress-charts'
import { ProgressFacts } from './ProgressFacts'
import { SongsMastery } from './SongsMastery'
import { practiceStretches, timeRanges, type TimeRange } from './time-range'
import './progress.css'

/** One chart for each question, over the time the person chooses. */
export function ProgressScreen() {
  const justFinished = useStored(windowState, (window) => window.justFinished)
  const { state, askAgain } = useReply('progress/overview', null, justFinished)
  const reading = useReply('sightReading/history', null, justFinished).state
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  // Both at once, so that no number moves another.
  const isWaiting = state.kind === 'waiting' || (state.kind === 'here' && reading.kind === 'waiting')
  useCommands(pageCommands)

  return (
    <div className="screen">
      <MainLine page="progress" />
      <main className="page progress" tabIndex={-1}>
        {isWaiting && <div className="progress__waiting" role="status" aria-label={text.connection.opening} />}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={askAgain}>{text.tryAgain}</Button>} />
        )}
        {state.kind === 'here' && !isWaiting && (
          <Overview overview={state.reply} reading={reading.kind === 'here' ? reading.reply : null} />
        )}
      </main>
    </div>
  )
}

interface OverviewProps {
  readonly overview: ProgressOverview
  readonly reading: SightReadingHistory | null
}

function Overview({ overview, reading }: OverviewProps) {
  if (overview.days.length === 0) {
    return (
      <Message
        sentence={text.progress.empty}
        action={
          <Button look="primary" onClick={() => navigate({ kind: 'start' })}>
            {text.progress.practiseNow}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <ProgressFacts overview={overview} reading={reading} />
      <p className="progress__achievements">
        <a className="page__link" href={routeToHash({ kind: 'achievements' })}>
          {text.achievements.title}
        </a>
      </p>
      <DaysCalendar today={overview.today} days={overview.days} />
      <Charts overview={overview} />
      <SongsMastery songs={overview.songs} />
    </>
  )
}

function Charts({ overview }: { readonly overview: ProgressOverview }) {
  const [range, setRange] = useState<TimeRange>('months')
  const charts = useMemo(() => {
    const parts = practiceStretches(range, overview.today, overview.days)
    return [
      accuracyChart(parts),
      timingChart(parts),
      barsChart(parts, overview.bars),
      cleanTakesChart(parts),
      timeChart(parts),
    ]
  }, [range, overview])
  return (
    <section className="progress__charts-part" aria-label={text.progress.title}>
      <Choice
        label={text.progress.range.label}
        value={range}
        options={timeRanges.map((value) => ({ value, label: text.progress.range[value] }))}
        onChange={setRange}
      />
      <div className="progress__charts">
        {charts.map((chart) => (
          <Chart key={chart.title} {...chart} />
        ))}
      </div>
      <p className="progress__means">{text.progress.bars.means}</p>
    </section>
  )
}
