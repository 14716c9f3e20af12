import { Tabs } from '@base-ui/react/tabs'
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { ScoreView } from '../score/score-view'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import type { Reviewed } from './reviewed'
import { barsBetween, sayBarsInSentence } from './say-bars'
import { loudnessChart, tempoChart, timingChart } from './take-charts'
import './review-shelf.css'

// Each is loaded when it is first looked at.
const TakeRollTab = lazy(() => import('./TakeRollTab').then(({ TakeRollTab: tab }) => ({ default: tab })))
const TakeChartTab = lazy(() => import('./TakeChartTab').then(({ TakeChartTab: tab }) => ({ default: tab })))
const CompareTab = lazy(() => import('./CompareTab').then(({ CompareTab: tab }) => ({ default: tab })))

const { shelf: words } = text.reviewText

type ShelfTab = keyof typeof words.tabs
const TABS = Object.keys(words.tabs) as ShelfTab[]

interface ReviewShelfProps extends Reviewed {
  readonly view: ScoreView | null
  readonly take: number
  readonly onTake: (take: number) => void
  /** Index into the report's verdicts. */
  readonly chosen: number | null
  readonly onChoose: (verdictIndex: number) => void
}

/** On a stand of at least this height the score keeps two systems beside an open shelf. Ours. */
const ROOMY = '(min-height: 820px)'

/** Below the score: what was played, how it was timed, how loud and how fast it was, and how it differs from before. */
export function ReviewShelf({ score, detail, view, take, onTake, chosen, onChoose }: ReviewShelfProps) {
  const [tab, setTab] = useState<ShelfTab>('roll')
  const [isOpen, setIsOpen] = useState(() => matchMedia(ROOMY).matches)
  const reviewed = { score, detail }
  const open = (next: ShelfTab) => {
    setTab(next)
    setIsOpen(true)
  }
  return (
    <Tabs.Root
      className="shelf"
      data-is-open={isOpen}
      value={isOpen ? tab : null}
      onValueChange={(next) => next !== null && open(next as ShelfTab)}
    >
      <div className="shelf__head">
        <Tabs.List className="shelf__tabs" aria-label={words.label}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} className="shelf__tab">
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {isOpen && tab !== 'compare' && detail.report.takes.length > 1 && (
          <TakeStepper score={score} detail={detail} take={take} onTake={onTake} />
        )}
        <IconButton
          label={isOpen ? words.close : words.open}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDown size={20} aria-hidden /> : <ChevronUp size={20} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      {TABS.map((name) => (
        <Tabs.Panel key={name} value={name} className={`shelf__panel shelf__panel--${name}`}>
          <Suspense fallback={<p className="review__quiet">{words.loading}</p>}>
            {name === 'roll' && (
              <TakeRollTab {...reviewed} take={take} view={view} chosen={chosen} onChoose={onChoose} />
            )}
            {name === 'timing' && <TakeChartTab {...reviewed} take={take} chartOf={timingChart} />}
            {name === 'loudness' && <TakeChartTab {...reviewed} take={take} chartOf={loudnessChart} />}
            {name === 'tempo' && <TakeChartTab {...reviewed} take={take} chartOf={tempoChart} />}
            {name === 'compare' && <CompareTab {...reviewed} />}
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

type TakeStepperProps = Reviewed & Pick<ReviewShelfProps, 'take' | 'onTake'>

function TakeStepper({ score, detail, take, onTake }: TakeStepperProps) {
  const { takes } = detail.report
  const { firstBar = 0, lastBar = 0 } = takes[take] ?? {}
  return (
    <div className="shelf__take numbers">
      <IconButton
        label={words.previousTake}
        icon={<ChevronLeft size={20} aria-hidden />}
        disabled={take === 0}
        onClick={() => onTake(take - 1)}
      />
      <span>
        {words.take(take + 1, takes.length)}
        <span className="shelf__bars">, {sayBarsInSentence(score, barsBetween(firstBar, lastBar))}</span>
      </span>
      <IconButton
        label={words.nextTake}
        icon={<ChevronRight size={20} aria-hidden />}
        disabled={take >= takes.length - 1}
        onClick={() => onTake(take + 1)}
      />
    </div>
  )
}
