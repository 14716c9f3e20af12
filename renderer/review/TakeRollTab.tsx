import { Maximize2, Play, Square, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createTakePaths } from '../../shared/grade/take-paths'
import { beats } from '../../shared/base/units'
import type { ScoreView } from '../score/score-view'
import { playTake, type TakePlayback } from '../sound/play-take'
import { text } from '../text/text'
import { Button, IconButton } from '../ui/Button'
import type { Reviewed } from './reviewed'
import { rollScene } from './roll-scene'
import { barsBetween, sayBarsInSentence } from './say-bars'
import { createTakeRoll, type TakeRoll } from './take-roll'
import './take-roll.css'

const { roll: words } = text.reviewText

interface TakeRollTabProps extends Reviewed {
  readonly take: number
  readonly view: ScoreView | null
  readonly chosen: number | null
  readonly onChoose: (verdictIndex: number) => void
}

const ZOOM_STEP = 1.5
const PAN_SHARE = 0.25

/** What was played against what is written, by the student's own time: to look into, and to hear again. */
export function TakeRollTab({ score, detail, take, view, chosen, onChoose }: TakeRollTabProps) {
  const { report, played, pedals } = detail
  const scene = useMemo(() => rollScene(score, { report, played, pedals }, take), [score, report, played, pedals, take])
  const placeRef = useRef<HTMLDivElement>(null)
  const rollRef = useRef<TakeRoll | null>(null)
  const latestChoose = useRef(onChoose)
  useEffect(() => {
    latestChoose.current = onChoose
  })
  useEffect(() => {
    const place = placeRef.current
    if (!place || !scene) return
    const roll = createTakeRoll({
      place,
      scene,
      pedalLabel: words.pedal,
      onChoose: (verdictIndex) => latestChoose.current(verdictIndex),
    })
    rollRef.current = roll
    return () => {
      roll.destroy()
      rollRef.current = null
    }
  }, [scene])
  useEffect(() => rollRef.current?.choose(chosen), [chosen, scene])

  const playback = usePlayback({ score, detail, take }, view, rollRef)
  if (!scene) return <p className="review__quiet">{words.nothing}</p>

  const { firstBar = 0, lastBar = 0 } = report.takes[take] ?? {}
  const bars = sayBarsInSentence(score, barsBetween(firstBar, lastBar))
  const mistakes = scene.held.filter(({ verdict }) => verdict.kind === 'wrongPitch' || verdict.kind === 'extra').length
  const missed = scene.due.filter(({ isMissed }) => isMissed).length
  const inOrder = [...scene.held, ...scene.due.filter(({ isMissed }) => isMissed)].sort((a, b) => a.fromMs - b.fromMs)
  const go = (step: number) => {
    const at = inOrder.findIndex(({ verdictIndex }) => verdictIndex === chosen)
    const next = inOrder[at < 0 ? 0 : at + step]
    if (next) onChoose(next.verdictIndex)
  }
  const zoom = (factor: number) => rollRef.current?.zoom(factor)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const orders: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => (event.shiftKey ? rollRef.current?.pan(-PAN_SHARE) : go(-1)),
      ArrowRight: () => (event.shiftKey ? rollRef.current?.pan(PAN_SHARE) : go(1)),
      '+': () => zoom(ZOOM_STEP),
      '=': () => zoom(ZOOM_STEP),
      '-': () => zoom(1 / ZOOM_STEP),
      '0': () => rollRef.current?.showWhole(),
      ' ': playback.toggle,
    }
    const order = orders[event.key]
    if (!order) return
    event.preventDefault()
    order()
  }
  return (
    <div className="take-roll">
      <div className="take-roll__tools">
        <Button
          icon={playback.isPlaying ? <Square size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          onClick={playback.toggle}
        >
          {playback.isPlaying ? words.stop : words.play}
        </Button>
        <p className="take-roll__sentence">{words.said(scene.held.length, mistakes + missed)}</p>
        <IconButton
          label={words.zoomOut}
          shortcut="−"
          icon={<ZoomOut size={20} aria-hidden />}
          onClick={() => zoom(1 / ZOOM_STEP)}
        />
        <IconButton
          label={words.zoomIn}
          shortcut="+"
          icon={<ZoomIn size={20} aria-hidden />}
          onClick={() => zoom(ZOOM_STEP)}
        />
        <IconButton
          label={words.whole}
          shortcut="0"
          icon={<Maximize2 size={18} aria-hidden />}
          onClick={() => rollRef.current?.showWhole()}
        />
      </div>
      <div
        ref={placeRef}
        className="take-roll__place"
        role="application"
        aria-label={`${words.label(bars)}. ${words.how}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

/** The take as it was played, with a moving line in the roll and in the score. */
function usePlayback(
  { score, detail, take }: Reviewed & { readonly take: number },
  view: ScoreView | null,
  rollRef: { readonly current: TakeRoll | null },
) {
  const { report, played, pedals } = detail
  const [isPlaying, setIsPlaying] = useState(false)
  const playbackRef = useRef<TakePlayback | null>(null)
  /** Which hearing of a take this is: the sound of one that was stopped while it was loading comes too late. */
  const runRef = useRef(0)
  const stop = () => {
    runRef.current += 1
    playbackRef.current?.stop()
    playbackRef.current = null
    rollRef.current?.showPlaying(null)
    view?.showCursorAt(null)
    setIsPlaying(false)
  }
  const latestStop = useRef(stop)
  useEffect(() => {
    latestStop.current = stop
  })
  useEffect(() => () => latestStop.current(), [take, report])

  const start = async () => {
    const own = report.takes[take]
    if (!own) return
    const next = report.takes[take + 1]
    const keys = new Set(report.verdicts.flatMap((verdict) => (verdict.take === take ? [verdict.playedIndex] : [])))
    const paths = createTakePaths({ score, report, played })
    runRef.current += 1
    const run = runRef.current
    const isWanted = () => runRef.current === run
    setIsPlaying(true)
    const playback = await playTake({
      played: played.filter(({ index }) => keys.has(index)),
      pedals,
      fromMs: own.startMs,
      ...(next ? { untilMs: next.startMs } : {}),
      onTime: (ms) => {
        if (!isWanted()) return
        if (ms === null) {
          latestStop.current()
          return
        }
        rollRef.current?.showPlaying(ms)
        const beat = paths.beatAt(take, ms)
        if (beat !== null) view?.showCursorAt(beats(beat))
      },
    })
    if (!isWanted()) playback?.stop()
    else if (playback) playbackRef.current = playback
    else latestStop.current()
  }
  return { isPlaying, toggle: () => (isPlaying ? stop() : void start()) }
}
