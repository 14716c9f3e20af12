import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Score } from '../../shared/music/score'
import type { BarSpan } from '../score/bar-span'
import { text } from '../text/text'
import { LoopHandles } from './LoopHandles'
import { createPositionMarker, type PositionMarker } from './position-marker'
import { barAtShare, barLines, printedNumbers, sectionFrom, sectionStarts, shareOfBars } from './timeline-places'
import { useBarDrag } from './use-bar-drag'
import './timeline.css'

interface TimelineProps {
  readonly score: Score
  readonly loop: BarSpan | null
  /** What is written to while somebody plays. */
  readonly timelineRef: RefObject<PositionMarker | null>
  readonly barIndexNow: () => number
  readonly onGoToBar: (barIndex: number) => void
  readonly onLoop: (bars: BarSpan) => void
  /** The nearer end of the loop, or of the bar where the student is, is to go to this bar. */
  readonly onExtendTo: (barIndex: number) => void
}

/** Where the strip will be: what stands around it does not move when the piece is there. */
export function TimelinePlace() {
  return (
    <div className="timeline">
      <div className="timeline__strip" />
    </div>
  )
}

/** All of the piece in one strip: where one is, where its parts begin, and which bars go round. */
export function Timeline({ score, loop, timelineRef, barIndexNow, onGoToBar, onLoop, onExtendTo }: TimelineProps) {
  const stripRef = useRef<HTMLDivElement>(null)
  const sliderRef = useRef<HTMLDivElement>(null)
  const markerRef = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(stripRef)
  const barAt = (clientX: number) => {
    const box = stripRef.current?.getBoundingClientRect()
    return barAtShare(score, box && box.width > 0 ? (clientX - box.left) / box.width : 0)
  }
  const { preview, strip, handle } = useBarDrag({
    barAt,
    onClick: (barIndex, isExtending) => (isExtending ? onExtendTo(barIndex) : onGoToBar(barIndex)),
    onDragged: onLoop,
  })
  const shownLoop = preview ?? loop

  useEffect(() => {
    if (!markerRef.current || !sliderRef.current) return
    const marker = createPositionMarker({ score, marker: markerRef.current, slider: sliderRef.current })
    timelineRef.current = marker
    marker.show(score.bars[barIndexNow()]?.onset ?? 0)
    return () => {
      timelineRef.current = null
      marker.destroy()
    }
    // What is asked for the bar is asked once: afterwards the line of live data tells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [score, timelineRef])

  const onKeyDown = (event: KeyboardEvent) => {
    const barIndex = barForKey(event, score, barIndexNow())
    if (barIndex === null) return
    event.preventDefault()
    onGoToBar(barIndex)
  }

  return (
    <div className="timeline" role="group" aria-label={text.timeline.title}>
      <div className="timeline__strip" ref={stripRef}>
        <Ruler score={score} widthPx={widthPx} />
        <div
          ref={sliderRef}
          className="timeline__slider"
          role="slider"
          tabIndex={0}
          aria-label={text.timeline.position}
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={score.bars.length}
          aria-valuenow={1}
          onKeyDown={onKeyDown}
          {...strip}
        />
        {shownLoop && <LoopBand score={score} loop={shownLoop} isPreview={preview !== null} />}
        <div ref={markerRef} className="timeline__position" aria-hidden />
        {loop && shownLoop && <LoopHandles score={score} loop={shownLoop} dragOf={handle} onLoop={onLoop} />}
      </div>
    </div>
  )
}

function LoopBand({
  score,
  loop,
  isPreview,
}: {
  readonly score: Score
  readonly loop: BarSpan
  readonly isPreview: boolean
}) {
  const { from, to } = shareOfBars(score, loop.firstBar, loop.lastBar)
  const style = { left: `${from * 100}%`, width: `${(to - from) * 100}%` }
  return <div className={`timeline__loop ${isPreview ? 'timeline__loop--preview' : ''}`} style={style} aria-hidden />
}

/** Bar lines, sections and numbers: drawn anew only when the strip gets another width. */
function Ruler({ score, widthPx }: { readonly score: Score; readonly widthPx: number }) {
  const ruler = useMemo(
    () => ({
      lines: pathOf(barLines(score, widthPx), LINE_TOP),
      sections: pathOf(sectionStarts(score), SECTION_TOP),
      numbers: printedNumbers(score, widthPx),
    }),
    [score, widthPx],
  )
  return (
    <div className="timeline__ruler" aria-hidden>
      <svg className="timeline__lines" viewBox="0 0 1 1" preserveAspectRatio="none">
        <path className="timeline__bar-lines" d={ruler.lines} vectorEffect="non-scaling-stroke" />
        <path className="timeline__sections" d={ruler.sections} vectorEffect="non-scaling-stroke" />
      </svg>
      {ruler.numbers.map(({ barIndex, share, number }) => (
        <span key={barIndex} className="timeline__number numbers" style={{ left: `${share * 100}%` }}>
          {number}
        </span>
      ))}
    </div>
  )
}

/** How far down the lines begin, as shares of the strip's height. */
const LINE_TOP = 0.72
const SECTION_TOP = 0.5

function pathOf(shares: readonly number[], top: number): string {
  return shares.map((share) => `M${share.toFixed(5)} ${top}V1`).join('')
}

function barForKey({ key, shiftKey }: KeyboardEvent, score: Score, barIndex: number): number | null {
  if (shiftKey) return null
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, barIndex - 1)
    case 'ArrowRight':
      return Math.min(score.bars.length - 1, barIndex + 1)
    case 'Home':
      return 0
    case 'End':
      return score.bars.length - 1
    case 'PageUp':
      return sectionFrom(score, barIndex, -1)
    case 'PageDown':
      return sectionFrom(score, barIndex, 1)
    default:
      return null
  }
}

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const sizes = new ResizeObserver(() => setWidthPx(element.clientWidth))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref])
  return widthPx
}
