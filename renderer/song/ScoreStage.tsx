import { useEffect, useRef, useState } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import { createScoreView, type ScoreView } from '../score/score-view'
import { text } from '../text/en'
import { notify } from '../ui/notices'
import { useShownTheme } from '../ui/theme'
import { StaffSkeleton } from './StaffSkeleton'
import './score-stage.css'

interface ScoreStageProps {
  /** null while it is on its way. */
  readonly song: OpenedSong | null
  readonly settings: Settings
  readonly onBarClick: (barIndex: number) => void
  /** The view once the song stands on it. */
  readonly onReady: (view: ScoreView) => void
}

/** The place of the score. React only mounts it; what happens on it is between the view and the line of data. */
export function ScoreStage({ song, settings, onBarClick, onReady }: ScoreStageProps) {
  const { containerRef, view } = useScoreView(onBarClick)
  const [isDrawn, setIsDrawn] = useState(false)
  const theme = useShownTheme()

  useEffect(() => view?.setTheme(theme), [view, theme])
  useEffect(() => view?.setLayout(settings.scoreLayout), [view, settings.scoreLayout])
  useEffect(() => view?.setZoomPercent(settings.scoreZoomPercent), [view, settings.scoreZoomPercent])
  useEffect(() => {
    if (!view || !song) return
    let isWanted = true
    void view.open(song).then(() => {
      if (!isWanted) return
      setIsDrawn(true)
      onReady(view)
    })
    return () => {
      isWanted = false
    }
  }, [view, song, onReady])

  return (
    <section className="score-stage" aria-label={text.practice.score} data-is-drawn={isDrawn}>
      <div ref={containerRef} className="score-stage__view" />
      {!isDrawn && <StaffSkeleton />}
    </section>
  )
}

function useScoreView(onBarClick: (barIndex: number) => void) {
  const containerRef = useRef<HTMLDivElement>(null)
  const onBarClickRef = useRef(onBarClick)
  const [view, setView] = useState<ScoreView | null>(null)

  useEffect(() => {
    onBarClickRef.current = onBarClick
  }, [onBarClick])
  useEffect(() => {
    if (!containerRef.current) return
    const created = createScoreView(containerRef.current, {
      onBarClick: (barIndex) => onBarClickRef.current(barIndex),
      onProblem: (sentence) => notify({ sentence }),
    })
    setView(created)
    return () => created.destroy()
  }, [])
  return { containerRef, view }
}
