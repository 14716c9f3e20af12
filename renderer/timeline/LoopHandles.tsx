import type { HTMLAttributes, KeyboardEvent } from 'react'
import type { Score } from '../../shared/music/score'
import type { BarSpan } from '../score/bar-span'
import { text } from '../text/text'
import { shareOfBars } from './timeline-places'

interface LoopHandlesProps {
  readonly score: Score
  readonly loop: BarSpan
  /** What a pointer does to the handle opposite this bar. */
  readonly dragOf: (otherBar: number) => HTMLAttributes<HTMLElement>
  readonly onLoop: (bars: BarSpan) => void
}

/** Both ends of the loop, to be dragged or moved by the arrows. */
export function LoopHandles({ score, loop, dragOf, onLoop }: LoopHandlesProps) {
  const { firstBar, lastBar } = loop
  const { from, to } = shareOfBars(score, firstBar, lastBar)
  return (
    <>
      <Handle
        score={score}
        end="first"
        share={from}
        bar={firstBar}
        least={0}
        most={lastBar}
        drag={dragOf(lastBar)}
        onBar={(bar) => onLoop({ firstBar: bar, lastBar })}
      />
      <Handle
        score={score}
        end="last"
        share={to}
        bar={lastBar}
        least={firstBar}
        most={score.bars.length - 1}
        drag={dragOf(firstBar)}
        onBar={(bar) => onLoop({ firstBar, lastBar: bar })}
      />
    </>
  )
}

interface HandleProps {
  readonly score: Score
  readonly end: 'first' | 'last'
  readonly share: number
  readonly bar: number
  readonly least: number
  readonly most: number
  readonly drag: HTMLAttributes<HTMLElement>
  readonly onBar: (bar: number) => void
}

function Handle({ score, end, share, bar, least, most, drag, onBar }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0 || event.shiftKey) return
    event.preventDefault()
    const next = Math.min(most, Math.max(least, bar + step))
    if (next !== bar) onBar(next)
  }
  return (
    <div
      className={`timeline__handle timeline__handle--${end}`}
      style={{ left: `${share * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={end === 'first' ? text.timeline.loopStart : text.timeline.loopEnd}
      aria-orientation="horizontal"
      aria-valuemin={least + 1}
      aria-valuemax={most + 1}
      aria-valuenow={bar + 1}
      aria-valuetext={text.timeline.bar(score.bars[bar]?.number ?? '')}
      onKeyDown={onKeyDown}
      {...drag}
    />
  )
}
